package cn.gongkai.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Search and answers for other programs, as the chat gets them.
@RestController
@RequestMapping("/api")
class SearchController {

    private static final int LONGEST_QUESTION = 1000;
    private static final int MOST_HITS = 50;
    private static final int FURTHEST_OFFSET = 1000;

    private final DisclosureSearch search;

    SearchController(DisclosureSearch search) {
        this.search = search;
    }

    record Found(List<HitView> hits) {}

    @GetMapping("/search")
    Found search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") String offset,
            @RequestParam(defaultValue = "10") String size,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var query = new SearchQuery(
                question(q),
                number("offset", offset, 0, FURTHEST_OFFSET),
                number("size", size, 1, MOST_HITS),
                category == null || category.isBlank() ? null : category.strip(),
                day("from", from),
                day("to", to));
        return new Found(search.search(query).stream().map(HitView::of).toList());
    }

    @GetMapping("/answers")
    AnswerView answer(@RequestParam(defaultValue = "") String q) {
        return AnswerView.of(search.answer(question(q)));
    }

    @ExceptionHandler
    ProblemDetail refuse(BadQuery problem) {
        return problem.detail();
    }

    private static String question(String q) {
        if (q.isBlank()) {
            throw new BadQuery("question-missing");
        }
        if (q.length() > LONGEST_QUESTION) {
            throw new BadQuery("question-too-long", LONGEST_QUESTION);
        }
        return q;
    }

    private static int number(String name, String given, int least, int most) {
        try {
            var number = Integer.parseInt(given.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, like a number out of range.
        }
        throw new BadQuery("number-out-of-range", name, least, most);
    }

    private static @Nullable LocalDate day(String name, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeException e) {
            throw new BadQuery("not-a-date", name);
        }
    }
}
