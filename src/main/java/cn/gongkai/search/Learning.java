package cn.gongkai.search;

import cn.gongkai.search.TrainingSet.Rehearsed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Learns the weights of clues from questions whose right documents are known.
///
/// The chance of a passage is taken to be the softmax of its score among the passages looked at (Cao and others,
/// *Learning to rank: from pairwise approach to listwise approach*, ICML 2007); the weights make right passages as
/// likely as they can, without going further from the shipped ones than the questions give reason to. Every set counts
/// the same, whatever its size. Adam (Kingma and Ba, 2015) descends; the sum is convex but for documents beside the
/// right one, so where it starts hardly matters.
final class Learning {

    private static final Clue[] CLUES = Clue.values();
    /// How strongly the shipped weights hold, against a mean over questions.
    private static final double HOLD = 0.1;
    private static final double[] SHARPNESS = {2, 3, 4, 5, 6, 8, 10, 13, 16, 20};
    private static final int STEPS = 300;
    private static final double PACE = 0.03;
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;

    /// One question.
    ///
    /// @param passages what each one's clues say, on a common scale
    /// @param right the places of those that answer it
    private record Example(List<double[]> passages, Set<Integer> right, double share) {}

    private final List<Example> examples;
    private final double[] scale;

    private Learning(List<List<Rehearsed>> sets) {
        scale = scale(sets);
        examples = sets.stream()
                .flatMap(set -> set.stream().map(question -> example(question, 1.0 / set.size() / sets.size())))
                .toList();
    }

    /// @param sets questions, each of which [Rehearsed#teaches]
    static Reranker from(List<List<Rehearsed>> sets) {
        var taught = sets.stream().filter(set -> !set.isEmpty()).toList();
        return taught.isEmpty() ? Reranker.shipped() : new Learning(taught).learn();
    }

    private Reranker learn() {
        var shipped = IntStream.range(0, CLUES.length)
                .mapToDouble(i -> CLUES[i].shipped() * scale[i])
                .toArray();
        var sharpness = Arrays.stream(SHARPNESS)
                .boxed()
                .min((one, other) -> Double.compare(loss(times(shipped, one)), loss(times(shipped, other))))
                .orElseThrow();
        var start = times(shipped, sharpness);
        var weights = start.clone();
        var first = new double[weights.length];
        var second = new double[weights.length];
        for (var step = 1; step <= STEPS; step++) {
            var slope = slope(weights);
            for (var i = 0; i < weights.length; i++) {
                var down = slope[i] + HOLD * (weights[i] - start[i]);
                first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * down;
                second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * down * down;
                weights[i] -= PACE
                        * (first[i] / (1 - Math.pow(FIRST_DECAY, step)))
                        / (Math.sqrt(second[i] / (1 - Math.pow(SECOND_DECAY, step))) + 1e-8);
            }
        }
        return Reranker.of(IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] / scale[i] / sharpness)
                .toArray());
    }

    private double loss(double[] weights) {
        return examples.stream()
                .mapToDouble(example -> {
                    var chances = chances(example, weights);
                    var right = IntStream.range(0, chances.length)
                            .filter(example.right()::contains)
                            .mapToDouble(i -> chances[i])
                            .sum();
                    return -Math.log(Math.max(right, 1e-12)) * example.share();
                })
                .sum();
    }

    private double[] slope(double[] weights) {
        var slope = new double[weights.length];
        for (var example : examples) {
            var chances = chances(example, weights);
            var right = 0.0;
            for (var i = 0; i < chances.length; i++) {
                right += example.right().contains(i) ? chances[i] : 0;
            }
            for (var i = 0; i < chances.length; i++) {
                var wanted = example.right().contains(i) ? chances[i] / Math.max(right, 1e-12) : 0;
                for (var clue = 0; clue < slope.length; clue++) {
                    slope[clue] += (chances[i] - wanted) * example.passages().get(i)[clue] * example.share();
                }
            }
        }
        return slope;
    }

    private static double[] chances(Example example, double[] weights) {
        var scores = example.passages().stream()
                .mapToDouble(passage -> IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] * passage[i])
                        .sum())
                .toArray();
        var most = Arrays.stream(scores).max().orElse(0);
        var chances = Arrays.stream(scores).map(score -> Math.exp(score - most)).toArray();
        var sum = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }

    private Example example(Rehearsed question, double share) {
        var passages = question.rehearsal().passages();
        return new Example(
                passages.stream()
                        .map(looked -> IntStream.range(0, CLUES.length)
                                .mapToDouble(i -> CLUES[i].of(looked.clues()) / scale[i])
                                .toArray())
                        .toList(),
                IntStream.range(0, passages.size())
                        .filter(i -> question.right(passages.get(i).document()))
                        .boxed()
                        .collect(Collectors.toSet()),
                share);
    }

    /// How far each clue spreads, so that one step means as much for each.
    private static double[] scale(List<List<Rehearsed>> sets) {
        var all = sets.stream()
                .flatMap(List::stream)
                .flatMap(question -> question.rehearsal().passages().stream())
                .map(Rehearsal.Looked::clues)
                .toList();
        return Arrays.stream(CLUES)
                .mapToDouble(clue -> {
                    var mean = all.stream().mapToDouble(clue::of).average().orElse(0);
                    var spread = Math.sqrt(all.stream()
                            .mapToDouble(clues -> Math.pow(clue.of(clues) - mean, 2))
                            .average()
                            .orElse(0));
                    return spread < 1e-9 ? 1 : spread;
                })
                .toArray();
    }

    private static double[] times(double[] weights, double factor) {
        return Arrays.stream(weights).map(weight -> weight * factor).toArray();
    }
}
