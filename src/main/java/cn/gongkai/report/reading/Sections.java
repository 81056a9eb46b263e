package cn.gongkai.report.reading;

import cn.gongkai.report.form.Chapter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the six chapters begin.
final class Sections {

    private static final double LIKE = .7;

    /// Of a line that has lost its number.
    private static final double ALIKE = .85;

    private static final int LONGEST = 45;

    private final List<Line> lines;
    private final TreeMap<Chapter, Integer> starts = new TreeMap<>();

    Sections(List<Line> lines) {
        this.lines = lines;
        // From the end: a list of contents and sub-headings that say the same stand before the chapter.
        var end = lines.size();
        for (var chapter : List.of(Chapter.values()).reversed()) {
            var start = last(chapter, end);
            if (start >= 0) {
                starts.put(chapter, start);
                end = start;
            }
        }
    }

    private int last(Chapter chapter, int end) {
        var number = chapter.title().substring(0, 1);
        var title = new Likeness(chapter.title());
        for (var i = end - 1; i >= 0; i--) {
            var line = lines.get(i);
            if (!line.table() && line.numbers() == 0 && line.words().length() <= LONGEST) {
                var words = Likeness.letters(line.words());
                if (title.ofLetters(words) >= (words.startsWith(number) ? LIKE : ALIKE)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// The lines of a chapter, without its title; with those of chapters whose title is lost, as far as none other
    /// begins.
    List<Line> of(Chapter chapter) {
        var before = starts.floorEntry(chapter);
        var after = starts.higherEntry(chapter);
        var from = before == null ? 0 : before.getValue() + 1;
        return lines.subList(from, after == null ? lines.size() : after.getValue());
    }

    /// The line each chapter that was found begins at.
    Map<Chapter, Integer> starts() {
        return Map.copyOf(starts);
    }
}
