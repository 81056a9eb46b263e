package cn.gongkai.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides between quoting, offering a choice and saying that nothing was found.
///
/// Two things must hold for a quotation: the passage speaks of what was asked (score and coverage tell questions on
/// other matters apart), and no other document does so as well (the margin tells right from wrong among those that
/// fit).
final class AnswerPolicy {

    private static final int CHOICES = 3;
    private static final int CONSIDERED = 10;

    private final SearchProperties.Confidence confidence;

    AnswerPolicy(SearchProperties.Confidence confidence) {
        this.confidence = confidence;
    }

    /// What to say to a question.
    ///
    /// @param words the question as typed
    Answer decide(String words, Question question, Ranking ranking, LocalDate today) {
        var best = ranking.best(CONSIDERED, null);
        if (best.isEmpty()
                || best.getFirst().words() < confidence.suggestScore()
                || best.getFirst().coverage() < confidence.suggestCoverage()) {
            return new Answer.Unanswered();
        }
        var quotable = best.stream()
                .filter(candidate ->
                        ranking.read(candidate.passage()).statusOn(today).quotableAsInForce())
                .toList();
        if (!quotable.isEmpty() && holds(quotable, words, ranking, today)) {
            var first = quotable.getFirst();
            var hit = ranking.hit(first, today);
            var related = best.stream()
                    .filter(candidate -> candidate.document() != first.document())
                    .limit(CHOICES)
                    .map(candidate -> ranking.hit(candidate, today))
                    .toList();
            return new Answer.Answered(hit.snippet(), hit.source(), related);
        }
        return new Answer.Suggested(best.stream()
                .limit(CHOICES)
                .map(candidate -> ranking.hit(candidate, today))
                .toList());
    }

    private boolean holds(List<Candidate> quotable, String words, Ranking ranking, LocalDate today) {
        var first = quotable.getFirst();
        return first.words() >= confidence.minScore()
                && first.coverage() >= confidence.minCoverage()
                && margin(first, rival(quotable)) >= confidence.minMargin()
                && ranking.read(first.passage()).numbers().containsAll(Numbers.asked(words, today));
    }

    /// The best document that says something else: a copy of the passage elsewhere is no contradiction.
    private static @Nullable Candidate rival(List<Candidate> quotable) {
        var first = quotable.getFirst();
        return quotable.stream()
                .skip(1)
                .filter(candidate -> candidate.passageHash() != first.passageHash())
                .findFirst()
                .orElse(null);
    }

    private static double margin(Candidate first, @Nullable Candidate rival) {
        return rival == null ? 1 : (first.score() - rival.score()) / first.score();
    }
}
