package cn.gongkai.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Asks every question of a set and counts.
final class Evaluation {

    private static final int DEPTH = 10;

    private final DisclosureSearch search;

    Evaluation(DisclosureSearch search) {
        this.search = search;
    }

    /// What became of one question.
    ///
    /// @param places where right documents stand among the first ten, from 0
    private record Outcome(
            EvaluationCase asked,
            List<Integer> places,
            Answer answer,
            @Nullable String quotation,
            long nanos) {}

    /// Asks all.
    ///
    /// @param each told what became of each question, in their order
    EvaluationFigures run(List<EvaluationCase> cases, Consumer<String> each) {
        var outcomes = cases.stream().map(this::ask).toList();
        outcomes.forEach(outcome -> each.accept(line(outcome)));
        Map<String, List<Outcome>> kinds = outcomes.stream()
                .filter(outcome -> outcome.asked().kind() != null)
                .collect(Collectors.groupingBy(
                        outcome -> String.valueOf(outcome.asked().kind()), TreeMap::new, Collectors.toList()));
        Map<String, EvaluationFigures> byKind = new TreeMap<>();
        kinds.forEach((kind, some) -> byKind.put(kind, figures(some, null)));
        return figures(outcomes, byKind);
    }

    /// Tab-separated: id, kind, what became of it, whether that was right, the first right place, the first document.
    private static String line(Outcome outcome) {
        var first = outcome.places().isEmpty()
                ? "-"
                : String.valueOf(1 + outcome.places().getFirst());
        var reaction = switch (outcome.answer()) {
            case Answer.Answered answered ->
                List.of("answered", answered.source().documentId().value());
            case Answer.Suggested(var choices, var _) ->
                List.of("suggested", choices.getFirst().source().documentId().value());
            case Answer.Unanswered() -> List.of("unanswered", "-");
        };
        var silentRightly = outcome.answer() instanceof Answer.Unanswered
                && !outcome.asked().answerable();
        var right = answeredRight(outcome) || suggestedRight(outcome) || silentRightly;
        return String.join(
                "\t",
                outcome.asked().id(),
                String.valueOf(outcome.asked().kind()),
                reaction.getFirst(),
                right ? "right" : "wrong",
                first,
                reaction.getLast(),
                outcome.asked().text());
    }

    private Outcome ask(EvaluationCase asked) {
        var start = System.nanoTime();
        var hits = search.search(SearchQuery.of(asked.text(), 0, DEPTH));
        var answer = search.answer(asked.text());
        var nanos = System.nanoTime() - start;
        var places = IntStream.range(0, hits.size())
                .filter(place -> asked.right(hits.get(place).source()))
                .boxed()
                .toList();
        var quotation = answer instanceof Answer.Answered answered
                ? answered.quotation()
                : hits.isEmpty() ? null : hits.getFirst().snippet();
        return new Outcome(asked, places, answer, quotation, nanos);
    }

    private static EvaluationFigures figures(List<Outcome> all, @Nullable Map<String, EvaluationFigures> byKind) {
        var answerable =
                all.stream().filter(outcome -> outcome.asked().answerable()).toList();
        var others =
                all.stream().filter(outcome -> !outcome.asked().answerable()).toList();
        var withAnswer = answerable.stream()
                .filter(outcome -> outcome.asked().answer() != null)
                .toList();
        return new EvaluationFigures(
                all.size(),
                share(answerable, outcome -> outcome.places().contains(0) ? 1 : 0),
                share(answerable, outcome -> outcome.places().stream().anyMatch(place -> place < 5) ? 1 : 0),
                share(
                        answerable,
                        outcome -> outcome.places().isEmpty()
                                ? 0
                                : 1.0 / (1 + outcome.places().getFirst())),
                share(answerable, Evaluation::ndcg),
                share(withAnswer, outcome -> quotesAnswer(outcome) ? 1 : 0),
                count(answerable, Answer.Answered.class),
                (int) answerable.stream().filter(Evaluation::answeredRight).count(),
                count(answerable, Answer.Suggested.class),
                (int) answerable.stream().filter(Evaluation::suggestedRight).count(),
                count(answerable, Answer.Unanswered.class),
                others.size(),
                count(others, Answer.Answered.class),
                count(others, Answer.Suggested.class),
                share(all, outcome -> outcome.nanos() / 1e6),
                byKind);
    }

    private interface Value {
        double of(Outcome outcome);
    }

    private static double share(List<Outcome> outcomes, Value value) {
        var mean = outcomes.stream().mapToDouble(value::of).average().orElse(0);
        return Math.round(mean * 10_000) / 10_000.0;
    }

    private static int count(List<Outcome> outcomes, Class<? extends Answer> kind) {
        return (int) outcomes.stream()
                .filter(outcome -> kind.isInstance(outcome.answer()))
                .count();
    }

    private static boolean answeredRight(Outcome outcome) {
        return outcome.answer() instanceof Answer.Answered answered
                && outcome.asked().right(answered.source());
    }

    private static boolean suggestedRight(Outcome outcome) {
        return outcome.answer() instanceof Answer.Suggested(var choices, var _)
                && choices.stream().anyMatch(hit -> outcome.asked().right(hit.source()));
    }

    private static double ndcg(Outcome outcome) {
        var relevant = outcome.asked().relevant();
        var possible = Math.min(DEPTH, relevant == null ? 0 : relevant.size());
        var ideal = gain(IntStream.range(0, possible).boxed().toList());
        return ideal == 0 ? 0 : gain(outcome.places()) / ideal;
    }

    private static double gain(List<Integer> places) {
        return places.stream()
                .mapToDouble(place -> Math.log(2) / Math.log(place + 2))
                .sum();
    }

    /// Spaces and widths of characters aside.
    private static boolean quotesAnswer(Outcome outcome) {
        var answer = outcome.asked().answer();
        var quotation = outcome.quotation();
        return answer != null && quotation != null && plain(quotation).contains(plain(answer));
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        for (var c : Characters.fold(text)) {
            if (!Character.isWhitespace(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
