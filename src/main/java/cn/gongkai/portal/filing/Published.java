package cn.gongkai.portal.filing;

import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Looks whether what somebody is about to request has been published (条例 art. 36 (1)): then they need not wait.
@Component
class Published {

    private final DisclosureSearch search;

    Published(DisclosureSearch search) {
        this.search = search;
    }

    /// @param words of the document, word for word
    record Passage(Source source, String words) {}

    /// At most three, best first.
    List<Passage> like(Form form) {
        var wanted = Stream.of(FormField.TITLE, FormField.DOCUMENT_NUMBER, FormField.DESCRIPTION, FormField.PERIOD)
                .flatMap(field -> form.value(field).stream())
                .collect(Collectors.joining(" "));
        return switch (search.answer(wanted)) {
            case Answer.Answered(var quotation, var source, var _) -> List.of(new Passage(source, quotation));
            case Answer.Suggested(var choices, var _) ->
                choices.stream()
                        .map(hit -> new Passage(hit.source(), hit.snippet()))
                        .toList();
            case Answer.Unanswered _ -> List.of();
        };
    }
}
