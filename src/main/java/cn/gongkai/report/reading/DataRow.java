package cn.gongkai.report.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A line with numbers, and the words around it that may be its label.
///
/// @param own label before its numbers
/// @param before lines of words before it, back to the last numbers
/// @param after lines of words behind it, up to the next numbers
record DataRow(Line line, String own, List<String> before, List<String> after, List<Figure> figures) {

    /// Labels run over three lines at most.
    private static final int LINES = 3;

    /// A number and how it stands to the one before it.
    ///
    /// @param blank whether only a blank is between
    record Figure(Numeral number, int column, boolean blank) {}

    /// Finds them.
    ///
    /// @param most numbers a row of the table has; a row that is broken over lines is put together up to that
    static List<DataRow> of(List<Line> lines, int most) {
        var rows = new ArrayList<DataRow>();
        var words = new ArrayList<String>();
        for (var line : lines) {
            if (line.numbers() == 0) {
                words.add(line.words());
                continue;
            }
            var figures = figures(line, most);
            if (!rows.isEmpty() && words.isEmpty() && rows.getLast().goesOn(line, figures, most)) {
                rows.add(rows.removeLast().with(figures));
                continue;
            }
            follow(rows, words);
            rows.add(new DataRow(line, line.label(), last(words), List.of(), figures));
            words.clear();
        }
        follow(rows, words);
        return List.copyOf(rows);
    }

    private static void follow(List<DataRow> rows, List<String> words) {
        if (!rows.isEmpty() && !words.isEmpty()) {
            var row = rows.removeLast();
            var after = List.copyOf(words.subList(0, Math.min(LINES, words.size())));
            rows.add(new DataRow(row.line, row.own, row.before, after, row.figures));
        }
    }

    private static List<String> last(List<String> words) {
        return List.copyOf(words.subList(Math.max(0, words.size() - LINES), words.size()));
    }

    private boolean goesOn(Line next, List<Figure> more, int most) {
        return !line.table()
                && !next.table()
                && next.words().isEmpty()
                && figures.size() < most
                && figures.size() + more.size() <= most;
    }

    private DataRow with(List<Figure> more) {
        var all = new ArrayList<>(figures);
        all.addAll(more);
        return new DataRow(line, own, before, after, List.copyOf(all));
    }

    /// What is printed among the numbers and is none holds a number's place.
    private static List<Figure> figures(Line line, int most) {
        var figures = new ArrayList<Figure>();
        var last = line.fields().stream()
                .filter(field -> !field.numbers().isEmpty())
                .mapToInt(Line.Field::column)
                .max()
                .orElse(-1);
        for (var field : line.fields()) {
            if (field.numbers().isEmpty()) {
                if (!figures.isEmpty() && (field.column() < last || figures.size() < most)) {
                    figures.add(new Figure(Numeral.unreadable(field.text()), field.column(), false));
                }
                continue;
            }
            for (var i = 0; i < field.numbers().size(); i++) {
                figures.add(new Figure(field.numbers().get(i), field.column(), i > 0));
            }
        }
        return List.copyOf(figures);
    }

    /// What may be its label: its own words, with lines before and behind it.
    Set<String> labels() {
        var labels = new LinkedHashSet<String>();
        for (var up = 0; up <= before.size(); up++) {
            for (var down = 0; down <= after.size(); down++) {
                labels.add(String.join("", before.subList(before.size() - up, before.size()))
                        + own
                        + String.join("", after.subList(0, down)));
            }
        }
        labels.removeIf(String::isBlank);
        return labels;
    }

    /// Whether its numbers stand in cells of their own, so that a blank is not what parts them.
    boolean celled() {
        return line.table()
                && line.fields().stream()
                                .filter(field -> !field.numbers().isEmpty())
                                .count()
                        > 1;
    }
}
