package cn.gongkai.report.narrative;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A usual wording of annual reports that says what a cell knows. Each is narrow: what stands between the word and its
/// number must be known. Its group `n` is the number; a wording without one says that there was none.
///
/// @param when whether what stands around it lets it be understood
/// @param says what it says, several things where it lists what there was none of
record Usual(Pattern pattern, Predicate<Found> when, Function<Found, List<Meaning>> says) {

    /// The more exact ones first: a number that one has understood is not read again.
    static final List<Usual> ALL = Stream.of(
                    ApplicationWords.usual(), DisputeWords.usual(), FigureWords.usual(), ChannelWords.usual())
            .flatMap(List::stream)
            .toList();

    static Usual of(String pattern, Predicate<Found> when, Function<Found, List<Meaning>> says) {
        return new Usual(Pattern.compile(pattern), when, says);
    }

    static Usual of(String pattern, Predicate<Found> when, Meaning meaning) {
        return of(pattern, when, found -> List.of(meaning));
    }
}
