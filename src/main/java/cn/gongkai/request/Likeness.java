package cn.gongkai.request;

import java.util.HashSet;
import java.util.Set;

/// How much two texts have in common: Jaccard's index of their pairs of characters, which needs no dictionary.
final class Likeness {

    private Likeness() {}

    /// 0 to 1.
    static double of(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    /// The pairs of characters of a text, without what stands between its words.
    static Set<String> pairs(String words) {
        var text = words.replaceAll("[\\p{P}\\p{Z}\\s]", "");
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= text.length(); at++) {
            pairs.add(text.substring(at, at + 2));
        }
        return pairs;
    }
}
