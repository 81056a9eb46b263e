package cn.gongkai.report.reading;

import cn.gongkai.disclosure.extraction.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One row of a table, or one printed line.
///
/// @param part of the file it belongs to, counted from 0
/// @param told whether its source tells which column each cell is in
/// @param width how many columns the row covers
record Line(int part, boolean table, boolean told, int width, List<Field> fields) {

    /// Where columns of a printed line are apart.
    private static final Pattern GAP = Pattern.compile("\t|[ \u3000]{2,}|\u3000");

    /// Cells between bars: more than one, as a bar may also be a 1.
    private static final Pattern BARRED = Pattern.compile("^\\||\\|.* \\|");

    private static final Pattern BAR = Pattern.compile("\\|");

    /// What is longer is a paragraph.
    private static final int LONGEST_ROW = 2_000;

    /// Words beyond that are no label's.
    private static final int LONGEST_LABEL = 200;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–·\\s]+\\d{1,4}[-—–·\\s]+|第\\s*\\d+\\s*页.*");

    /// Text, or numbers that stand in one cell.
    ///
    /// @param text empty where numbers are
    record Field(int column, String text, List<Numeral> numbers) {}

    static List<Line> of(List<Layout.Part> parts) {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < parts.size(); i++) {
            var part = i;
            switch (parts.get(i)) {
                case Layout.Table(var rows, var merged) -> {
                    for (var row : rows) {
                        lines.add(of(part, true, merged, row));
                    }
                }
                case Layout.Text(var text, var printed) ->
                    printed.stream()
                            .filter(line -> !line.isBlank()
                                    && !PAGE_NUMBER.matcher(line.strip()).matches())
                            .forEach(line -> lines.add(of(part, false, false, cells(line.strip()))));
            }
        }
        return List.copyOf(lines);
    }

    /// A row of a table may stand alone.
    private static List<String> cells(String line) {
        return line.length() > LONGEST_ROW
                ? List.of(line)
                : List.of((BARRED.matcher(line).find() ? BAR : GAP).split(line));
    }

    private static Line of(int part, boolean table, boolean told, List<String> cells) {
        var fields = new ArrayList<Field>();
        for (var column = 0; column < cells.size(); column++) {
            var parted = Numeral.part(cells.get(column));
            if (!parted.label().isEmpty()) {
                fields.add(new Field(column, cut(parted.label()), List.of()));
            }
            if (!parted.numbers().isEmpty()) {
                fields.add(new Field(column, "", parted.numbers()));
            }
        }
        return new Line(part, table, told, cells.size(), List.copyOf(fields));
    }

    int numbers() {
        return fields.stream().mapToInt(field -> field.numbers().size()).sum();
    }

    /// Its words, without numbers.
    String words() {
        return cut(
                fields.stream().map(Field::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
    }

    private static String cut(String words) {
        return words.length() > LONGEST_LABEL ? words.substring(0, LONGEST_LABEL) : words;
    }

    /// What stands before its first number.
    String label() {
        return cut(fields.stream()
                .takeWhile(field -> field.numbers().isEmpty())
                .map(Field::text)
                .collect(Collectors.joining(" ")));
    }
}
