package cn.gongkai.search;

import cn.gongkai.search.TrainingSet.Rehearsed;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// `train --documents docs.jsonl --queries queries.jsonl …`: learns how to order passages from questions whose answers
/// are known, and which thresholds to quote by.
///
/// Several sets can be given, each as a pair (and `--vectors` for each, or for none). What is learned is tried on sets
/// it was not learned from, or on fifths of a single set, and kept only if it wins there.
public final class TrainCommand {

    public static final String NAME = "train";

    private static final String USAGE =
            "usage: java -jar gongkai.jar train --documents docs.jsonl --queries queries.jsonl [--vectors file]"
                    + " [--documents … --queries … ]… [--into config/reranker.properties]";
    private static final int FOLDS = 5;

    private TrainCommand() {}

    /// Questions that are held back together.
    private record Group(String name, List<Rehearsed> questions) {

        List<Rehearsed> teaching() {
            return questions.stream().filter(Rehearsed::teaches).toList();
        }
    }

    /// How well questions are answered by an order.
    ///
    /// @param first share with a right document in the first place
    /// @param reciprocal mean of 1 / place of the first right document
    private record Figures(double first, double reciprocal) {}

    /// Learns and prints.
    ///
    /// @param arguments without the command's name
    /// @return the exit code
    public static int run(String[] arguments, Clock clock, PrintStream out, PrintStream err) {
        var documents = after(arguments, "--documents");
        var queries = after(arguments, "--queries");
        var vectors = after(arguments, "--vectors");
        if (documents.isEmpty()
                || documents.size() != queries.size()
                || (!vectors.isEmpty() && vectors.size() != documents.size())) {
            err.println(USAGE);
            return 2;
        }
        try {
            var sets = new ArrayList<TrainingSet>();
            for (var i = 0; i < documents.size(); i++) {
                sets.add(TrainingSet.rehearse(
                        Path.of(documents.get(i)),
                        Path.of(queries.get(i)),
                        vectors.isEmpty() ? null : Path.of(vectors.get(i)),
                        clock,
                        err));
            }
            var given = after(arguments, "--into");
            order(sets, Path.of(given.isEmpty() ? "config/reranker.properties" : given.getLast()), clock, out);
            out.print(Thresholds.report(sets));
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void order(List<TrainingSet> sets, Path file, Clock clock, PrintStream out) throws IOException {
        var groups = groups(sets);
        var remarks = new ArrayList<String>();
        remarks.add("Learned on %s from %s"
                .formatted(
                        LocalDate.now(clock),
                        String.join(", ", sets.stream().map(TrainingSet::name).toList())));
        remarks.add("Held back: shipped first right, mean 1/place -> learned without it");
        var wins = 0.0;
        var worse = false;
        for (var group : groups) {
            var learned = Learning.from(groups.stream()
                    .filter(other -> !other.equals(group))
                    .map(Group::teaching)
                    .toList());
            var before = figures(Reranker.shipped(), group.questions());
            var after = figures(learned, group.questions());
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s: %.3f %.3f -> %.3f %.3f",
                    group.name(),
                    before.first(),
                    before.reciprocal(),
                    after.first(),
                    after.reciprocal()));
            wins += after.reciprocal() - before.reciprocal();
            worse |= sets.size() > 1 && after.reciprocal() < before.reciprocal();
        }
        remarks.forEach(out::println);
        if (wins > 0 && !worse) {
            Learning.from(groups.stream().map(Group::teaching).toList()).write(file, remarks);
            out.println("Kept in " + file + ".");
        } else {
            out.println("Not kept: it does not win on questions it was not learned from.");
        }
    }

    private static List<Group> groups(List<TrainingSet> sets) {
        if (sets.size() > 1) {
            return sets.stream()
                    .map(set -> new Group(set.name(), set.questions()))
                    .toList();
        }
        var questions = sets.getFirst().questions();
        return IntStream.range(0, FOLDS)
                .mapToObj(fold -> new Group(
                        "part " + (fold + 1),
                        IntStream.range(0, questions.size())
                                .filter(i -> i % FOLDS == fold)
                                .mapToObj(questions::get)
                                .toList()))
                .toList();
    }

    private static Figures figures(Reranker reranker, List<Rehearsed> questions) {
        var places = questions.stream()
                .filter(question -> question.asked().answerable())
                .mapToInt(question -> place(reranker, question))
                .toArray();
        return new Figures(
                Arrays.stream(places)
                        .mapToDouble(place -> place == 1 ? 1 : 0)
                        .average()
                        .orElse(0),
                Arrays.stream(places)
                        .mapToDouble(place -> place == 0 ? 0 : 1.0 / place)
                        .average()
                        .orElse(0));
    }

    /// Of the first right document, from 1; 0 if there is none.
    private static int place(Reranker reranker, Rehearsed question) {
        var ordered = question.rehearsal().passages().stream()
                .sorted(Comparator.comparingDouble((Rehearsal.Looked looked) -> -reranker.score(looked.clues())))
                .toList();
        return 1
                + IntStream.range(0, ordered.size())
                        .filter(i -> question.right(ordered.get(i).document()))
                        .findFirst()
                        .orElse(-1);
    }

    private static List<String> after(String[] arguments, String option) {
        return IntStream.range(0, arguments.length - 1)
                .filter(i -> arguments[i].equals(option))
                .mapToObj(i -> arguments[i + 1])
                .toList();
    }
}
