package cn.gongkai.search;

import java.util.Arrays;

/// From a gram's code to its place in the question: a small hash table without boxes, and a filter in front of it that
/// most characters of a text never pass.
final class GramTable {

    private final int[] codes;
    private final short[] places;
    private final int mask;
    private final long[] firsts = new long[16];

    GramTable(Question question) {
        var size = Integer.highestOneBit(Math.max(4, question.grams().size())) * 4;
        codes = new int[size];
        places = new short[size];
        mask = size - 1;
        Arrays.fill(places, (short) -1);
        for (var i = 0; i < question.grams().size(); i++) {
            put(question.grams().get(i).code(), (short) i);
        }
        mayHold(question.text());
        for (var gram : question.grams()) {
            if (!gram.typed()) {
                mayHold(gram.term().utf8ToString().toCharArray());
            }
        }
    }

    private void mayHold(char[] text) {
        for (var c : text) {
            if (Characters.kind(c) != Characters.SEPARATOR) {
                firsts[c >> 6 & 15] |= 1L << c;
            }
        }
    }

    /// Whether the character may stand in the question.
    boolean mayHold(char c) {
        return (firsts[c >> 6 & 15] & 1L << c) != 0;
    }

    /// The gram's place in the question, or -1.
    int find(int code) {
        var slot = slot(code);
        while (places[slot] >= 0) {
            if (codes[slot] == code) {
                return places[slot];
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    private void put(int code, short place) {
        var slot = slot(code);
        while (places[slot] >= 0) {
            slot = slot + 1 & mask;
        }
        codes[slot] = code;
        places[slot] = place;
    }

    private int slot(int code) {
        var mixed = code * 0x9E37_79B9;
        return (mixed ^ mixed >>> 15) & mask;
    }
}
