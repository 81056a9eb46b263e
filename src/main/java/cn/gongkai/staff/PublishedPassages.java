package cn.gongkai.staff;

import cn.gongkai.disclosure.Status;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.FormField;
import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What has been published already of what a request asks for (条例 art. 36 (1)).
@Component
public class PublishedPassages {

    private final DisclosureSearch search;

    PublishedPassages(DisclosureSearch search) {
        this.search = search;
    }

    /// A published passage.
    ///
    /// @param page where the document can be read
    public record Passage(
            String title,
            String words,
            Optional<String> documentNumber,
            Optional<LocalDate> publishedOn,
            Status status,
            String page) {

        private static Passage of(Source source, String words) {
            return new Passage(
                    source.title(),
                    words,
                    Optional.ofNullable(source.documentNumber()),
                    Optional.ofNullable(source.publishedOn()),
                    source.status(),
                    source.documentId().page());
        }
    }

    /// As a resident would be answered.
    Answer answer(CaseView request) {
        return search.answer(request.fields().getOrDefault(FormField.DESCRIPTION, ""));
    }

    /// Of a request that is still worked on.
    public List<Passage> of(CaseView request) {
        return request.state().over() ? List.of() : of(answer(request));
    }

    static List<Passage> of(Answer answer) {
        return switch (answer) {
            case Answer.Answered(var quotation, var source, var _) -> List.of(Passage.of(source, quotation));
            case Answer.Suggested(var choices, var _) ->
                choices.stream()
                        .map(hit -> Passage.of(hit.source(), hit.snippet()))
                        .toList();
            case Answer.Unanswered _ -> List.of();
        };
    }
}
