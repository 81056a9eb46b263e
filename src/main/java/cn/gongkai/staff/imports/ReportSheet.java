package cn.gongkai.staff.imports;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Disputes;
import cn.gongkai.report.form.Cell.Documents;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.form.Row;
import cn.gongkai.report.reading.ReadReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The numbers of a report as a page shows them: tables of labelled rows, each cell with what is to be said of it.
///
/// @param tables in the order of the report
record ReportSheet(List<Table> tables) {

    /// @param name a key of the page's words
    /// @param columns headers of the numbers
    record Table(String name, List<String> columns, List<Line> lines) {}

    /// @param group the labels of merged cells before it
    /// @param note what is to be said of all its cells
    record Line(String group, String label, String note, List<Place> places) {

        /// What is to be said of every cell is said once.
        static Line of(String group, String label, List<Place> places) {
            var notes = places.stream().map(Place::note).distinct().toList();
            return places.size() > 1 && notes.size() == 1
                    ? new Line(
                            group,
                            label,
                            notes.getFirst(),
                            places.stream().map(Place::bare).toList())
                    : new Line(group, label, "", places);
        }
    }

    /// One cell on the page.
    ///
    /// @param value as it is now; empty where none is
    /// @param input whether staff may type it from the paper
    /// @param mark `unread`, `failing`, `repaired` or empty
    /// @param note what to say of it, in a sentence
    record Place(String key, String column, String label, String value, boolean input, String mark, String note) {

        private Place bare() {
            return new Place(key, column, label, value, input, mark, "");
        }
    }

    static ReportSheet of(Cells cells) {
        return new Builder(cells, Map.of(), Set.of(), Set.of(), Map.of(), false).build();
    }

    /// @param known cells that stand otherwise here already
    /// @param typed what staff typed so far, also where it is no number
    static ReportSheet of(
            ReadReport report, Cells cells, List<Failure> failures, Set<Cell> known, Map<String, String> typed) {
        var notes = new HashMap<Cell, String>();
        report.repairs().forEach(repair -> notes.put(repair.cell(), repair.how().sentence()));
        report.unread().forEach(unread -> notes.put(unread.cell(), unread.why().sentence()));
        var failing = new HashSet<Cell>();
        failures.stream()
                .filter(failure -> !failure.check().warning())
                .forEach(failure -> failing.addAll(failure.cells()));
        var open = new HashSet<>(known);
        open.addAll(failing);
        return new Builder(cells, notes, open, marked(failures), typed, true).build();
    }

    /// The suspects, and all cells of failures in which there is none.
    private static Set<Cell> marked(List<Failure> failures) {
        var suspects = Failure.suspects(failures);
        var marked = new HashSet<>(suspects);
        failures.stream()
                .filter(failure -> !failure.check().warning())
                .filter(failure -> failure.cells().stream().noneMatch(suspects::contains))
                .forEach(failure -> marked.addAll(failure.cells()));
        return marked;
    }

    /// Whether no arithmetic would show a digit that was read wrongly.
    private static boolean alone(Cell cell) {
        return switch (cell) {
            case Cell.Published _, Documents _, Cell.Figure _ -> true;
            case Cell.Applications _, Disputes _ -> false;
        };
    }

    /// @param doubted cells that may have to be typed: of checks that do not hold, or known otherwise
    /// @param marked those of them to look at first
    private record Builder(
            Cells cells,
            Map<Cell, String> notes,
            Set<Cell> doubted,
            Set<Cell> marked,
            Map<String, String> typed,
            boolean open) {

        ReportSheet build() {
            return new ReportSheet(List.of(published(), documents(), figures(), applications(), disputes()));
        }

        private Table published() {
            return new Table(
                    "published",
                    List.of(""),
                    Stream.of(Cell.Published.Channel.values())
                            .<Cell>map(Cell.Published::new)
                            .map(this::single)
                            .toList());
        }

        private Table documents() {
            var lines = new ArrayList<Line>();
            for (var type : Documents.Type.values()) {
                var places = Arrays.stream(Documents.Count.values())
                        .map(count -> place(new Documents(type, count), count.label()))
                        .toList();
                lines.add(Line.of("", type.label(), places));
            }
            return new Table(
                    "documents",
                    Arrays.stream(Documents.Count.values())
                            .map(Documents.Count::label)
                            .toList(),
                    lines);
        }

        private Table figures() {
            return new Table(
                    "figures",
                    List.of(""),
                    Stream.of(Cell.Figure.Kind.values())
                            .<Cell>map(Cell.Figure::new)
                            .map(this::single)
                            .toList());
        }

        private Table applications() {
            var lines = Stream.of(Row.values())
                    .map(row -> Line.of(
                            row.group().orElse(""),
                            row.label(),
                            Stream.of(Column.values())
                                    .map(column -> place(new Cell.Applications(row, column), column.label()))
                                    .toList()))
                    .toList();
            return new Table(
                    "applications",
                    Stream.of(Column.values()).map(Column::label).toList(),
                    lines);
        }

        private Table disputes() {
            var lines = Stream.of(Disputes.Group.values())
                    .map(group -> Line.of(
                            "",
                            group.label(),
                            Stream.of(Disputes.Result.values())
                                    .map(result -> place(new Disputes(group, result), result.label()))
                                    .toList()))
                    .toList();
            return new Table(
                    "disputes",
                    Stream.of(Disputes.Result.values())
                            .map(Disputes.Result::label)
                            .toList(),
                    lines);
        }

        private Line single(Cell cell) {
            return Line.of("", cell.label(), List.of(place(cell, "")));
        }

        private Place place(Cell cell, String column) {
            var number = cells.number(cell).map(BigDecimal::toPlainString).orElse("");
            @Nullable String written = typed.get(cell.key());
            var note = notes.getOrDefault(cell, "");
            var mark =
                    number.isEmpty() ? "unread" : marked.contains(cell) ? "failing" : note.isEmpty() ? "" : "repaired";
            var wrong = doubted.contains(cell) || !mark.isEmpty() || !note.isEmpty();
            var input = open && (alone(cell) || wrong || written != null);
            return new Place(cell.key(), column, cell.label(), written == null ? number : written, input, mark, note);
        }
    }
}
