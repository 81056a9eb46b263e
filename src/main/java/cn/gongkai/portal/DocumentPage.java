package cn.gongkai.portal;

import cn.gongkai.disclosure.Catalogue;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A document in full.
@Controller
class DocumentPage {

    private final Catalogue catalogue;
    private final Clock clock;

    DocumentPage(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// @param path the id after a slash; an id may hold slashes itself
    @GetMapping("/documents/{*path}")
    ModelAndView document(@PathVariable String path) {
        return find(path.substring(1))
                .map(this::page)
                .orElseGet(() -> new ModelAndView("error/404", HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(Disclosure document) {
        return new ModelAndView("portal/document", DocumentView.of(document, LocalDate.now(clock)));
    }

    private Optional<Disclosure> find(String id) {
        return id.isBlank() || id.length() > 200 ? Optional.empty() : catalogue.find(new DisclosureId(id));
    }
}
