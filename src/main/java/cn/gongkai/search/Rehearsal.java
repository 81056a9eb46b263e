package cn.gongkai.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the bot had before it when it answered a question.
///
/// @param passages of the ranking by words and meaning, best first, one a document
/// @param verdicts on the passage that might be quoted: by words alone first, then with meaning
record Rehearsal(List<Looked> passages, List<Verdict> verdicts) {

    static final Rehearsal NOTHING = new Rehearsal(List.of(), List.of());

    /// A passage that was looked at closely.
    record Looked(String document, Clues clues) {}

    /// What spoke for quoting a document.
    record Verdict(String document, Evidence evidence) {}

    Rehearsal {
        passages = List.copyOf(passages);
        verdicts = List.copyOf(verdicts);
    }

    static Rehearsal of(@Nullable Verdict byWords, Question question, Ranking ranking, List<Candidate> best) {
        return new Rehearsal(
                best.stream()
                        .filter(candidate -> candidate.clues().length() > 0)
                        .map(candidate ->
                                new Looked(ranking.read(candidate.passage()).id(), candidate.clues()))
                        .toList(),
                Stream.of(byWords, verdict(question, ranking, best))
                        .filter(Objects::nonNull)
                        .toList());
    }

    static @Nullable Verdict verdict(Question question, Ranking ranking, List<Candidate> best) {
        var quotable = AnswerPolicy.quotable(best, question, ranking);
        return quotable.isEmpty()
                ? null
                : new Verdict(
                        ranking.read(quotable.getFirst().passage()).id(),
                        AnswerPolicy.evidence(quotable, question, ranking));
    }
}
