package cn.gongkai.portal.filing;

import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Resident;
import cn.gongkai.ticket.Tickets;
import cn.gongkai.wechat.PageSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way from the chat to the page: a link `/requests/new?t=…` that is good for half an hour.
///
/// It only shows whose draft it is. What opens the draft is the button, so that neither a preview nor a link in a
/// foreign page puts somebody into a draft that is not theirs. Inside WeChat, where the account can be asked who opens
/// the link, it is asked: then a link that was passed on opens nothing.
@Controller
class ContinuePage {

    private final Tickets tickets;
    private final Drafts drafts;
    private final OwnDraft own;
    private final PageSignIn signIn;

    ContinuePage(Tickets tickets, Drafts drafts, OwnDraft own, PageSignIn signIn) {
        this.tickets = tickets;
        this.drafts = drafts;
        this.own = own;
        this.signIn = signIn;
    }

    @GetMapping(path = "/requests/new", params = "t")
    String confirm(@RequestParam String t, HttpServletRequest request, Model model) {
        var account = draft(t).flatMap(Draft::resident).map(Resident::account).filter(signIn::offers);
        if (account.isPresent() && inWeChat(request)) {
            return "redirect:/requests/wechat?account=" + account.get();
        }
        // The frame's links would carry the ticket on.
        model.addAttribute("here", "/requests/new");
        return draft(t).map(draft -> {
                    model.addAttribute("t", t)
                            .addAttribute(
                                    "name", draft.form().masked(FormField.NAME).orElse(""))
                            .addAttribute(
                                    "description",
                                    draft.form().value(FormField.DESCRIPTION).orElse(""));
                    return "portal/filing/continue";
                })
                .orElse("redirect:/requests/new?told=expired");
    }

    @PostMapping("/requests/continue")
    String open(@RequestParam(defaultValue = "") String t, HttpServletRequest request, HttpServletResponse response) {
        return draft(t).map(draft -> {
                    own.keep(draft, request, response);
                    return "redirect:/requests/new?told=opened";
                })
                .orElse("redirect:/requests/new?told=expired");
    }

    private static boolean inWeChat(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent != null && agent.contains("MicroMessenger");
    }

    private Optional<Draft> draft(String ticket) {
        return tickets.content(Tickets.Kind.DRAFT_LINK, ticket).flatMap(drafts::byToken);
    }
}
