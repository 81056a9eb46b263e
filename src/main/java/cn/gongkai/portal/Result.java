package cn.gongkai.portal;

import cn.gongkai.search.Hit;
import cn.gongkai.search.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One document found, as the page lists it.
///
/// @param snippet in pieces, those the question asked for marked
record Result(Source source, List<Piece> snippet) {

    Result {
        snippet = List.copyOf(snippet);
    }

    record Piece(String text, boolean marked) {}

    static Result of(Hit hit) {
        return new Result(hit.source(), pieces(hit.snippet(), hit.terms()));
    }

    private static List<Piece> pieces(String text, List<String> terms) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var match = anyOf(terms).matcher(text); match.find(); done = match.end()) {
            add(pieces, text.substring(done, match.start()), false);
            add(pieces, match.group(), true);
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /// Longer terms first, so that the longest one that stands there is marked.
    private static Pattern anyOf(List<String> terms) {
        var pattern = terms.stream()
                .filter(term -> !term.isBlank())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")+"));
        return Pattern.compile(terms.isEmpty() ? "(?!)" : pattern, Pattern.CASE_INSENSITIVE);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
