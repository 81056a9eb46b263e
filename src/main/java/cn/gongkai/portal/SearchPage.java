package cn.gongkai.portal;

import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.SearchQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Looking things up without WeChat.
@Controller
class SearchPage {

    private static final int SIZE = 10;
    private static final int LAST_PAGE = 20;

    private final DisclosureSearch search;
    private final PortalProperties properties;

    SearchPage(DisclosureSearch search, PortalProperties properties) {
        this.search = search;
        this.properties = properties;
    }

    /// @param q the question, as typed
    /// @param page from 1; anything else is page 1
    @GetMapping("/")
    String search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        var words = q.strip();
        model.addAttribute("words", words);
        if (words.isEmpty()) {
            model.addAttribute("examples", properties.examples());
            return "portal/home";
        }
        var number = page.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        // One more than shown tells whether there is a next page.
        var hits = search.search(SearchQuery.of(words, (number - 1) * SIZE, SIZE + 1));
        model.addAttribute("page", number)
                .addAttribute("more", hits.size() > SIZE && number < LAST_PAGE)
                .addAttribute(
                        "results", hits.stream().limit(SIZE).map(Result::of).toList());
        if (number == 1 && search.answer(words) instanceof Answer.Answered answered) {
            model.addAttribute("answer", answered);
        }
        return "portal/results";
    }
}
