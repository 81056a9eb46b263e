package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// The two tables that every public body's annual report prints in the same words (国办公开办函〔2021〕30号).
///
/// Their merged labels come out of scanning in pieces. Where the numbers stand as the form has them, the form's labels
/// are read instead.
final class AnnualReportForm {

    /// Of a form's words in the scanned rows, so much must be recognisable.
    private static final double LIKENESS = .5;

    private static final List<Form> FORMS = load();

    private AnnualReportForm() {}

    private record Forms(Form applicants, Form reviews) {}

    /// @param marks words that all occur
    /// @param columns each number's headers
    /// @param rows each row's labels
    private record Form(List<String> marks, List<List<String>> columns, List<List<String>> rows) {}

    private static List<Form> load() {
        try (var in = AnnualReportForm.class.getResourceAsStream("/cn/gongkai/disclosure/annual-report-form.json")) {
            var forms = JsonMapper.shared().readValue(Objects.requireNonNull(in), Forms.class);
            return List.of(forms.applicants(), forms.reviews());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table whose source does not tell merged cells, if it is one of these.
    static Optional<List<Block.TableRow>> read(Grid grid) {
        return grid.merged()
                ? Optional.empty()
                : FORMS.stream().flatMap(form -> read(grid, form).stream()).findFirst();
    }

    private static Optional<List<Block.TableRow>> read(Grid grid, Form form) {
        var text = IntStream.range(0, grid.height())
                .mapToObj(row -> text(grid, row))
                .collect(Collectors.joining());
        if (!form.marks().stream().allMatch(text::contains)) {
            return Optional.empty();
        }
        var data = IntStream.range(0, grid.height())
                .filter(row -> numbers(grid, row).size() * 2 > form.columns().size())
                .boxed()
                .toList();
        if (data.size() != form.rows().size() || likeness(grid, form, data) < LIKENESS) {
            return Optional.empty();
        }
        var start = usualStart(grid, form, data);
        var rows = new ArrayList<Block.TableRow>();
        for (var i = 0; i < data.size(); i++) {
            var cells = cells(
                    grid, data.get(i), form, start, String.join(" ", form.rows().get(i)));
            rows.add(new Block.TableRow(grid.caption(), cells));
        }
        return Optional.of(rows);
    }

    /// A row with all its numbers has them in order; of a row that lost some, each is where its column is.
    private static List<Block.Cell> cells(Grid grid, int row, Form form, int start, String label) {
        var numbers = numbers(grid, row);
        var complete = numbers.size() == form.columns().size();
        var cells = new ArrayList<Block.Cell>();
        for (var i = 0; i < numbers.size(); i++) {
            var column = complete ? i : numbers.get(i) - start;
            if (column >= 0 && column < form.columns().size()) {
                var value = Legible.value(grid.at(row, numbers.get(i)).text());
                cells.add(new Block.Cell(label, String.join(" ", form.columns().get(column)), value));
            }
        }
        return cells;
    }

    /// Where the numbers begin in most rows that have them all.
    private static int usualStart(Grid grid, Form form, List<Integer> data) {
        return data.stream()
                .map(row -> numbers(grid, row))
                .filter(numbers -> numbers.size() == form.columns().size())
                .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()))
                .entrySet()
                .stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(grid.width() - form.columns().size());
    }

    /// The share of the form's characters that the rows show too.
    private static double likeness(Grid grid, Form form, List<Integer> data) {
        var all = 0L;
        var seen = 0L;
        for (var i = 0; i < data.size(); i++) {
            var labels = form.rows().get(i);
            if (labels.isEmpty()) {
                continue;
            }
            var text = text(grid, data.get(i));
            var label = labels.getLast();
            all += label.length();
            seen += label.chars().filter(c -> text.indexOf(c) >= 0).count();
        }
        return all == 0 ? 1 : (double) seen / all;
    }

    private static List<Integer> numbers(Grid grid, int row) {
        return IntStream.range(0, grid.width())
                .filter(column -> Legible.number(grid.at(row, column).text()))
                .boxed()
                .toList();
    }

    private static String text(Grid grid, int row) {
        return grid.spoken(row).stream().map(Grid.Cell::text).collect(Collectors.joining());
    }
}
