package cn.gongkai.search;

import java.util.List;

/// One document found, with its best passage.
///
/// @param snippet the part of the passage that fits the question best, at most 200 characters
/// @param score higher is better; comparable within one result only
/// @param terms what of the question stands in the passage, for highlighting
public record Hit(Source source, String snippet, double score, List<String> terms) {

    public Hit {
        terms = List.copyOf(terms);
    }
}
