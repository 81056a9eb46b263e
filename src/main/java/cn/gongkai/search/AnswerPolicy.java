package cn.gongkai.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides between quoting, offering a choice and saying that nothing was found.
///
/// Two things must hold for a quotation: the passage speaks of what was asked (score and coverage tell questions on
/// other matters apart), and no other document does so as well (the margin tells right from wrong among those that
/// fit).
final class AnswerPolicy {

    private static final int CHOICES = 3;
    static final int CONSIDERED = 10;
    /// Rows of one table share most words; this much must tell them apart.
    private static final double ROW_MARGIN = 0.05;

    private final SearchProperties.Confidence confidence;

    AnswerPolicy(SearchProperties.Confidence confidence) {
        this.confidence = confidence;
    }

    Answer decide(Question question, Ranking ranking, @Nullable Meant meant) {
        var best = ranking.best(CONSIDERED, null, meant);
        if (best.isEmpty() || !mayBeMeant(best.getFirst())) {
            return new Answer.Unanswered();
        }
        if (settled(best, question, ranking)) {
            var first = quotable(best, question, ranking).getFirst();
            var hit = ranking.hit(first);
            var related = best.stream()
                    .filter(candidate -> candidate.document() != first.document())
                    .limit(CHOICES)
                    .map(ranking::hit)
                    .toList();
            return new Answer.Answered(hit.snippet(), hit.source(), related);
        }
        var choices = best.stream().limit(CHOICES).toList();
        return new Answer.Suggested(
                choices.stream().map(ranking::hit).toList(),
                question.years().stream()
                        .filter(year -> choices.stream()
                                .noneMatch(choice ->
                                        ranking.read(choice.passage()).numbers().contains(year)))
                        .toList());
    }

    /// Whether the best passage would be quoted.
    boolean settled(List<Candidate> best, Question question, Ranking ranking) {
        var quotable = quotable(best, question, ranking);
        return !quotable.isEmpty() && evidence(quotable, question, ranking).settles(confidence);
    }

    /// Those that may be quoted, best first; where a year is asked for, those that speak of it before those that could
    /// not be quoted for it anyway. Reports of several years say the same in every other word.
    static List<Candidate> quotable(List<Candidate> best, Question question, Ranking ranking) {
        var years = question.years();
        var quotable = best.stream().filter(Candidate::quotable).toList();
        // Its numbers are read from a passage's text each time: only where they are needed, and once.
        if (years.isEmpty() || quotable.size() < 2) {
            return quotable;
        }
        var first = new ArrayList<Candidate>();
        var others = new ArrayList<Candidate>();
        for (var candidate : quotable) {
            var numbers = ranking.read(candidate.passage()).numbers();
            (numbers.containsAll(years) ? first : others).add(candidate);
        }
        first.addAll(others);
        return first;
    }

    /// What speaks for quoting the first of some passages that may be quoted.
    static Evidence evidence(List<Candidate> quotable, Question question, Ranking ranking) {
        var first = quotable.getFirst();
        return new Evidence(
                first.clues().words(),
                first.clues().coverage(),
                first.clues().meaning(),
                margin(first, rivalScore(quotable, question, ranking)),
                (!first.row() || margin(first, first.sibling()) >= ROW_MARGIN)
                        && carriesNumbers(first, question, ranking)
                        && carriesPlaces(first, question, ranking)
                        && !ranking.asksForUnknown(first));
    }

    private boolean mayBeMeant(Candidate first) {
        var clues = first.clues();
        return (clues.words() >= confidence.suggestScore() && clues.coverage() >= confidence.suggestCoverage())
                || clues.meaning() >= confidence.suggestMeaning();
    }

    /// Years, amounts and document numbers of the question must stand in the passage literally.
    private static boolean carriesNumbers(Candidate candidate, Question question, Ranking ranking) {
        return question.numbers().isEmpty()
                || ranking.read(candidate.passage()).numbers().containsAll(question.numbers());
    }

    private static boolean carriesPlaces(Candidate candidate, Question question, Ranking ranking) {
        if (question.places().isEmpty()) {
            return true;
        }
        var said = Phrases.folded(ranking.read(candidate.passage()).said());
        return question.places().stream().allMatch(said::contains);
    }

    /// Of the best document that might say something else. A copy of the passage is no contradiction, nor is a
    /// passage without the question's numbers, nor a document that explains this one or is explained by it.
    private static double rivalScore(List<Candidate> quotable, Question question, Ranking ranking) {
        var first = quotable.getFirst();
        var quoted = Explained.of(ranking.read(first.passage()));
        return quotable.stream()
                .skip(1)
                .filter(candidate -> candidate.passageHash() != first.passageHash())
                .filter(candidate -> carriesNumbers(candidate, question, ranking))
                .filter(candidate -> !quoted.belongsTo(Explained.of(ranking.read(candidate.passage()))))
                .mapToDouble(Candidate::score)
                .findFirst()
                .orElse(0);
    }

    /// A document and what it explains.
    private record Explained(String id, String title, String interprets) {

        static Explained of(StoredPassage passage) {
            return new Explained(passage.id(), passage.title(), passage.interprets());
        }

        boolean belongsTo(Explained other) {
            return explains(other) || other.explains(this);
        }

        private boolean explains(Explained other) {
            return !interprets.isEmpty() && (interprets.equals(other.id) || interprets.equals(other.title));
        }
    }

    private static double margin(Candidate first, double rival) {
        return (first.score() - rival) / first.score();
    }
}
