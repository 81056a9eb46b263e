package cn.gongkai.staff.disclosures;

import cn.gongkai.disclosure.Column;
import cn.gongkai.disclosure.Columns;
import cn.gongkai.disclosure.draft.DisclosureDrafts;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What is published: which columns stand still, and what is in them.
@Controller
class DisclosurePages {

    private static final int PAGE = 50;

    private final Columns columns;
    private final DisclosureDrafts drafts;

    DisclosurePages(Columns columns, DisclosureDrafts drafts) {
        this.columns = columns;
        this.drafts = drafts;
    }

    @GetMapping("/staff/disclosures")
    String overview(Model model) {
        model.addAttribute("columns", columns.all())
                .addAttribute(
                        "documents", columns.documents(Optional.empty(), 0, 1).total())
                .addAttribute("drafts", drafts.page(0, 1).total());
        return "staff/disclosures";
    }

    /// @param column the name of one; all documents, if there is none
    /// @param page from 1
    @GetMapping("/staff/disclosures/documents")
    String documents(
            @RequestParam(defaultValue = "") String column, @RequestParam(defaultValue = "1") int page, Model model) {
        var chosen = columns.named(column);
        if (page < 1 || page > 100_000 || (chosen.isEmpty() && !column.isEmpty())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = columns.documents(chosen, (page - 1) * PAGE, PAGE);
        model.addAttribute("column", chosen.map(Column::name).orElse(""))
                .addAttribute("documents", found.documents())
                .addAttribute("total", found.total())
                .addAttribute("page", page)
                .addAttribute("more", (long) page * PAGE < found.total());
        return "staff/documents";
    }
}
