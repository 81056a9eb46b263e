package cn.gongkai.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as `/api/answers` shows it.
///
/// @param outcome answered, suggested or unanswered
/// @param answer the quotation, if answered
/// @param sources where the quotation stands
/// @param related other documents on the matter; if suggested, those to choose from
record AnswerView(String outcome, @Nullable String answer, List<SourceView> sources, List<SourceView> related) {

    static AnswerView of(Answer answer) {
        return switch (answer) {
            case Answer.Answered answered ->
                new AnswerView(
                        "answered",
                        answered.quotation(),
                        List.of(SourceView.of(answered.source())),
                        views(answered.related()));
            case Answer.Suggested suggested -> new AnswerView("suggested", null, List.of(), views(suggested.choices()));
            case Answer.Unanswered none -> new AnswerView("unanswered", null, List.of(), List.of());
        };
    }

    private static List<SourceView> views(List<Hit> hits) {
        return hits.stream().map(hit -> SourceView.of(hit.source())).toList();
    }
}
