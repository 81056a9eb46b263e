package cn.gongkai.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the six chapters begin.
final class Sections {

    static final int CHAPTERS = 6;

    private static final List<String> TITLES = titles();
    private static final double LIKE = .7;

    /// Of a line that has lost its number.
    private static final double ALIKE = .85;

    private static final int LONGEST = 45;

    private final List<Line> lines;
    private final TreeMap<Integer, Integer> starts = new TreeMap<>();

    Sections(List<Line> lines) {
        this.lines = lines;
        // From the end: a list of contents and sub-headings that say the same stand before the chapter.
        var end = lines.size();
        for (var chapter = CHAPTERS; chapter >= 1; chapter--) {
            var start = last(TITLES.get(chapter - 1), end);
            if (start >= 0) {
                starts.put(chapter, start);
                end = start;
            }
        }
    }

    private static List<String> titles() {
        var titles = new ArrayList<String>();
        for (var chapter = 1; chapter <= CHAPTERS; chapter++) {
            titles.add(Words.of("chapter." + chapter));
        }
        return titles;
    }

    private int last(String title, int end) {
        for (var i = end - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (!line.table() && line.numbers() == 0 && line.words().length() <= LONGEST) {
                var numbered = Likeness.letters(line.words()).startsWith(title.substring(0, 1));
                if (Likeness.of(title, line.words()) >= (numbered ? LIKE : ALIKE)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// The lines of a chapter, without its title; with those of chapters whose title is lost, as far as none other
    /// begins.
    List<Line> of(int chapter) {
        var before = starts.floorEntry(chapter);
        var after = starts.higherEntry(chapter);
        var from = before == null ? 0 : before.getValue() + 1;
        return lines.subList(from, after == null ? lines.size() : after.getValue());
    }

    /// Whether that chapter's own title was found.
    boolean found(int chapter) {
        return starts.containsKey(chapter);
    }

    /// Where each chapter that was found begins, by its number.
    Map<Integer, Integer> starts() {
        return Map.copyOf(starts);
    }
}
