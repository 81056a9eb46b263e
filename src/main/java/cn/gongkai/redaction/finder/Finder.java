package cn.gongkai.redaction.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Finds in a text what may have to be covered. It would rather miss a fancy spelling than stop at every figure: what
/// it finds is looked at by a person, one by one.
public final class Finder {

    private Finder() {}

    /// All places, in order, none overlapping another.
    ///
    /// @param known words of the request the text is for, such as names
    public static List<Span> find(String text, List<KnownWord> known) {
        var folded = Folded.of(text);
        var occurrences = new Occurrences(text);
        return merged(Stream.of(
                        Numbers.in(folded).stream(),
                        Shapes.in(folded).stream(),
                        Addresses.in(folded).stream(),
                        SecrecyMarks.in(folded).stream(),
                        known.stream().flatMap(word -> occurrences.of(word.word(), word.kind()).stream()))
                .flatMap(spans -> spans)
                .toList());
    }

    /// Overlapping ones as one.
    public static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.stream().sorted(Comparator.comparingInt(Span::start)).forEach(span -> {
            if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
                merged.add(merged.removeLast().with(span));
            } else {
                merged.add(span);
            }
        });
        return merged;
    }
}
