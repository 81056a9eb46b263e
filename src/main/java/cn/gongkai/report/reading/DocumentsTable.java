package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Documents;
import cn.gongkai.report.form.Cell.Figure;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the second table, in three blocks, in pairs beside each other, or with labels above their numbers. Nothing
/// but C8 holds its numbers together, so what is not plain stays unread.
final class DocumentsTable {

    private static final double LIKE = .7;

    private static final Map<Entry, List<Likeness>> ENTRIES = Stream.of(Entry.values())
            .collect(Collectors.toMap(
                    entry -> entry,
                    entry -> Stream.of(Words.of("entry." + entry).split("[|]"))
                            .map(Likeness::new)
                            .toList()));

    private static final List<Likeness> COUNT_LABELS = Stream.of(Documents.Count.values())
            .map(count -> new Likeness(count.label()))
            .toList();

    /// The rows of the table.
    private enum Entry {
        RULES,
        NORMATIVE,
        LICENSE,
        PENALTY,
        COERCION,
        FEE;

        List<Cell> cells() {
            return switch (this) {
                case RULES -> documents(Documents.Type.RULES);
                case NORMATIVE -> documents(Documents.Type.NORMATIVE);
                case LICENSE -> List.of(new Figure(Figure.Kind.LICENSE));
                case PENALTY -> List.of(new Figure(Figure.Kind.PENALTY));
                case COERCION -> List.of(new Figure(Figure.Kind.COERCION));
                case FEE -> List.of(new Figure(Figure.Kind.FEE));
            };
        }

        private static List<Cell> documents(Documents.Type type) {
            return Stream.of(Documents.Count.values())
                    .<Cell>map(count -> new Documents(type, count))
                    .toList();
        }

        private static Optional<Entry> of(String label) {
            var letters = Likeness.letters(label);
            return Stream.of(values())
                    .filter(entry -> ENTRIES.getOrDefault(entry, List.of()).stream()
                            .anyMatch(one -> one.ofLetters(letters) >= LIKE))
                    .findFirst();
        }
    }

    /// What one row of the table shows.
    private record Found(Entry entry, List<DataRow.Figure> figures, int line) {}

    private final List<Line> lines;
    private final Harvest harvest;

    private DocumentsTable(List<Line> lines, Harvest harvest) {
        this.lines = lines;
        this.harvest = harvest;
    }

    /// Reads what is there of the table.
    static void read(List<Line> lines, Harvest harvest) {
        new DocumentsTable(lines, harvest).read();
    }

    private void read() {
        var found = new ArrayList<Found>();
        for (var i = 0; i < lines.size(); i++) {
            entries(i, found);
        }
        for (var entry : Entry.values()) {
            var rows = found.stream().filter(row -> row.entry() == entry).toList();
            var written = rows.stream().filter(row -> !row.figures().isEmpty()).toList();
            if (written.size() == 1) {
                take(written.getFirst());
            } else {
                var why = written.size() > 1 ? Why.AMBIGUOUS : rows.isEmpty() ? Why.NOT_FOUND : Why.EMPTY;
                entry.cells().forEach(cell -> harvest.unread(cell, why));
            }
        }
    }

    /// The labels of a line, each with the numbers behind it, or of the next line where labels stand above.
    private void entries(int index, List<Found> found) {
        var here = new ArrayList<Found>();
        var figures = new ArrayList<DataRow.Figure>();
        Entry open = null;
        for (var field : lines.get(index).fields()) {
            if (field.numbers().isEmpty()) {
                var entry = Entry.of(field.text());
                if (entry.isPresent()) {
                    if (open != null) {
                        here.add(new Found(open, List.copyOf(figures), index));
                    }
                    open = entry.get();
                    figures.clear();
                }
                continue;
            }
            for (var i = 0; i < field.numbers().size(); i++) {
                figures.add(new DataRow.Figure(field.numbers().get(i), field.column(), i > 0));
            }
        }
        if (open != null) {
            here.add(new Found(open, List.copyOf(figures), index));
        }
        found.addAll(below(here, index));
    }

    private List<Found> below(List<Found> labels, int index) {
        if (labels.isEmpty() || labels.stream().anyMatch(row -> !row.figures().isEmpty())) {
            return labels;
        }
        var following = new ArrayList<DataRow.Figure>();
        var wanted = labels.stream().mapToInt(row -> row.entry().cells().size()).sum();
        for (var next = index + 1; next < lines.size() && following.size() < wanted; next++) {
            var line = lines.get(next);
            if (!line.words().isEmpty() || line.table() != lines.get(index).table()) {
                break;
            }
            line.fields()
                    .forEach(field -> IntStream.range(0, field.numbers().size())
                            .forEach(i -> following.add(
                                    new DataRow.Figure(field.numbers().get(i), field.column(), i > 0))));
        }
        if (following.size() != wanted) {
            return labels;
        }
        var found = new ArrayList<Found>();
        var from = 0;
        for (var label : labels) {
            var to = from + label.entry().cells().size();
            found.add(new Found(label.entry(), List.copyOf(following.subList(from, to)), index));
            from = to;
        }
        return found;
    }

    private void take(Found row) {
        var cells = row.entry().cells();
        var header = header(row.line());
        if (Stream.of(Words.of("other.format").split("[|]")).anyMatch(header::contains)) {
            cells.forEach(cell -> harvest.unread(cell, Why.OTHER_FORMAT));
        } else if (cells.size() == 1) {
            single(row, cells.getFirst(), header);
        } else {
            documents(row, cells);
        }
    }

    /// The words of its block: those before it, back to the last numbers of another block.
    private String header(int line) {
        var words = new StringBuilder(Likeness.letters(lines.get(line).words()));
        var i = line - 1;
        while (i >= 0 && lines.get(i).numbers() > 0) {
            i--;
        }
        while (i >= 0 && lines.get(i).numbers() == 0 && line - i < 8) {
            words.append(Likeness.letters(lines.get(i).words()));
            i--;
        }
        return words.toString();
    }

    private void single(Found row, Cell cell, String header) {
        var fee = row.entry() == Entry.FEE;
        if (fee && !header.contains(Words.of("unit")) && header.contains(Words.of("unit.wrong"))) {
            harvest.unread(cell, Why.UNIT);
            return;
        }
        var number = row.figures().getFirst().number();
        for (var next : row.figures().subList(1, row.figures().size())) {
            var joined = next.blank() ? number.plus(next.number()) : Optional.<Numeral>empty();
            if (joined.isEmpty()) {
                harvest.unread(cell, Why.AMBIGUOUS);
                return;
            }
            number = joined.get();
        }
        if (fee || number.whole()) {
            harvest.read(cell, number);
        } else {
            harvest.unread(cell, Why.UNREADABLE);
        }
    }

    private void documents(Found row, List<Cell> cells) {
        var figures = row.figures();
        var blanks = figures.stream().anyMatch(DataRow.Figure::blank);
        var celled = figures.stream().map(DataRow.Figure::column).distinct().count() > 1;
        var joinable = IntStream.range(1, figures.size())
                .anyMatch(i -> figures.get(i).blank()
                        && figures.get(i - 1)
                                .number()
                                .plus(figures.get(i).number())
                                .isPresent());
        if (figures.size() != cells.size() || (blanks && celled && joinable)) {
            cells.forEach(cell -> harvest.unread(cell, Why.AMBIGUOUS));
            return;
        }
        var places = places(row.line());
        for (var i = 0; i < cells.size(); i++) {
            var number = figures.get(i).number();
            var cell = cells.get(places.get(i));
            if (!number.whole()) {
                harvest.unread(cell, Why.UNREADABLE);
            } else if (blanks && celled) {
                harvest.read(cell, number, How.PARTED);
            } else {
                harvest.read(cell, number);
            }
        }
    }

    /// Which count stands in which of the three columns: as the header above says, else as the form has it.
    private List<Integer> places(int line) {
        for (var i = line; i >= 0 && line - i < 5; i--) {
            var places = lines.get(i).fields().stream()
                    .map(DocumentsTable::count)
                    .flatMap(Optional::stream)
                    .toList();
            if (places.size() == 3 && places.stream().distinct().count() == 3) {
                return places;
            }
        }
        return List.of(0, 1, 2);
    }

    private static Optional<Integer> count(Line.Field field) {
        return IntStream.range(0, COUNT_LABELS.size())
                .boxed()
                .filter(count -> likeness(count, field) >= LIKE)
                .max(Comparator.comparingDouble(count -> likeness(count, field)));
    }

    private static double likeness(int count, Line.Field field) {
        return COUNT_LABELS.get(count).of(field.text());
    }
}
