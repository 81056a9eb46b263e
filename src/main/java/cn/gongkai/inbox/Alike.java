package cn.gongkai.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts questions that ask the same in other words beside each other.
public final class Alike {

    /// The share of pairs of characters two questions have in common (Jaccard).
    private static final double ENOUGH = 0.4;
    /// The characters of a question that are compared: what is asked stands at the beginning.
    private static final int COMPARED = 200;

    private Alike() {}

    /// Groups in the order of their first thread; each thread stands in one. Compares each with the first of each
    /// group, so it is for some hundred threads, not for all there ever were.
    public static List<List<InboxThread>> grouped(List<InboxThread> threads) {
        var groups = new ArrayList<List<InboxThread>>();
        var firsts = new ArrayList<Set<String>>();
        for (var thread : threads) {
            var pairs = pairs(thread.question());
            var at = 0;
            while (at < groups.size() && likeness(pairs, firsts.get(at)) < ENOUGH) {
                at++;
            }
            if (at == groups.size()) {
                groups.add(new ArrayList<>());
                firsts.add(pairs);
            }
            groups.get(at).add(thread);
        }
        return groups;
    }

    /// Whether two questions ask the same in other words.
    public static boolean alike(String one, String other) {
        return likeness(pairs(one), pairs(other)) >= ENOUGH;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < ENOUGH * Math.max(one.size(), other.size())) {
            return 0;
        }
        var common = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - common;
        return all == 0 ? 0 : (double) common / all;
    }

    private static Set<String> pairs(String words) {
        var plain = words.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}的了吗呢吧请问]", "");
        var end = Math.min(plain.length(), COMPARED);
        var pairs = new HashSet<String>();
        for (var at = 0; at + 2 <= end; at++) {
            pairs.add(plain.substring(at, at + 2));
        }
        return pairs;
    }
}
