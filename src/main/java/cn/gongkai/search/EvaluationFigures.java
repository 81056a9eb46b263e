package cn.gongkai.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the bot did on a set of questions.
///
/// @param questions all of them
/// @param recallAt1 share of the answerable ones whose first document is right
/// @param recallAt5 share of the answerable ones with a right document among the first five
/// @param answerInQuotation share of those with a known answer whose first quotation holds it
/// @param answered answered directly, of the answerable ones
/// @param answeredRight of these, quoted from a right document
/// @param suggested offered a choice, of the answerable ones
/// @param suggestedRight of these, with a right document among the choices
/// @param unanswered of the answerable ones, left without an answer
/// @param unanswerable questions no document answers
/// @param unanswerableAnswered of these, answered directly: always wrong
/// @param unanswerableSuggested of these, offered a choice
/// @param millisPerQuery one search and one answer
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationFigures(
        int questions,
        double recallAt1,
        double recallAt5,
        double mrrAt10,
        double ndcgAt10,
        double answerInQuotation,
        int answered,
        int answeredRight,
        int suggested,
        int suggestedRight,
        int unanswered,
        int unanswerable,
        int unanswerableAnswered,
        int unanswerableSuggested,
        double millisPerQuery,
        @Nullable Map<String, EvaluationFigures> byKind) {

    /// For people.
    String table() {
        var lines = new StringBuilder("%-12s %6s %7s %7s %7s %7s %7s %14s %14s %10s %15s %8s%n"
                .formatted(
                        "kind",
                        "n",
                        "R@1",
                        "R@5",
                        "MRR@10",
                        "nDCG@10",
                        "quoted",
                        "answered/right",
                        "suggest/right",
                        "unanswered",
                        "none: n/ans/sug",
                        "ms"));
        lines.append(line("all"));
        if (byKind != null) {
            byKind.forEach((kind, figures) -> lines.append(figures.line(kind)));
        }
        return lines.toString();
    }

    private String line(String name) {
        return "%-12s %6d %7.3f %7.3f %7.3f %7.3f %7.3f %14s %14s %10d %15s %8.3f%n"
                .formatted(
                        name,
                        questions,
                        recallAt1,
                        recallAt5,
                        mrrAt10,
                        ndcgAt10,
                        answerInQuotation,
                        answered + "/" + answeredRight,
                        suggested + "/" + suggestedRight,
                        unanswered,
                        unanswerable + "/" + unanswerableAnswered + "/" + unanswerableSuggested,
                        millisPerQuery);
    }
}
