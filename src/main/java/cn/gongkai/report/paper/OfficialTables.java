package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Disputes.Group;
import cn.gongkai.report.form.Cell.Disputes.Result;
import cn.gongkai.report.form.Cell.Documents.Count;
import cn.gongkai.report.form.Cell.Figure.Kind;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/// The second, third and fourth table as the format prints them (国办公开办函〔2021〕30号, 附件). Their widths add up to
/// the 156 mm between the margins of GB/T 9704.
final class OfficialTables {

    private static final List<Integer> WIDTHS_OF_PUBLISHED = List.of(390, 390, 390, 390);
    private static final List<Integer> WIDTHS_OF_APPLICATIONS = List.of(122, 252, 498, 119, 90, 90, 90, 90, 90, 119);
    private static final List<Integer> WIDTHS_OF_DISPUTES = Collections.nCopies(15, 104);
    private static final int LABELS = 3;

    private OfficialTables() {}

    static Layout published(Cells cells) {
        var width = WIDTHS_OF_PUBLISHED.size();
        var rest = width - 1;
        var table = new Layout.Builder(cells, width);
        block(table, "block.DOCUMENTS", width);
        table.row().label(Layout.Kind.COLUMN, Words.of("head.CONTENT"), 1, 1);
        for (var count : Count.values()) {
            table.label(Layout.Kind.COLUMN, count.label(), 1, 1);
        }
        for (var type : Cell.Documents.Type.values()) {
            table.row().label(Layout.Kind.ROW, type.label(), 1, 1);
            for (var count : Count.values()) {
                table.number(new Cell.Documents(type, count), 1);
            }
        }
        figures(table, "block.LICENSES", "head.DECIDED", rest, Kind.LICENSE);
        figures(table, "block.DECISIONS", "head.DECIDED", rest, Kind.PENALTY, Kind.COERCION);
        figures(table, "block.FEES", "head.CHARGED", rest, Kind.FEE);
        return new Layout("t2", Words.of("caption.PUBLISHED"), WIDTHS_OF_PUBLISHED, 0, table.rows());
    }

    private static void block(Layout.Builder table, String key, int width) {
        table.row().label(Layout.Kind.BLOCK, Words.of(key), 1, width);
    }

    private static void figures(Layout.Builder table, String block, String head, int rest, Kind... kinds) {
        block(table, block, 1 + rest);
        table.row()
                .label(Layout.Kind.COLUMN, Words.of("head.CONTENT"), 1, 1)
                .label(Layout.Kind.COLUMN, Words.of(head), 1, rest);
        for (var kind : kinds) {
            var figure = new Cell.Figure(kind);
            table.row().label(Layout.Kind.ROW, figure.label(), 1, 1).number(figure, rest);
        }
    }

    static Layout applications(Cells cells) {
        var table = new Layout.Builder(cells, WIDTHS_OF_APPLICATIONS.size());
        var organisations = (int)
                Arrays.stream(Column.values()).filter(Column::organisation).count();
        table.row()
                .label(Layout.Kind.CORNER, Words.of("head.CORNER"), 3, LABELS)
                .label(Layout.Kind.COLUMN, Words.of("head.APPLICANTS"), 1, Column.values().length);
        table.row()
                .label(Layout.Kind.COLUMN, Column.NATURAL.label(), 2, 1)
                .label(Layout.Kind.COLUMN, Words.of("head.ORGANISATIONS"), 1, organisations)
                .label(Layout.Kind.COLUMN, Column.TOTAL.label(), 2, 1);
        table.row();
        Arrays.stream(Column.values())
                .filter(Column::organisation)
                .forEach(column -> table.label(Layout.Kind.COLUMN, column.label(), 1, 1));
        for (var row : Row.values()) {
            labels(table.row(), row);
            for (var column : Column.values()) {
                table.number(new Cell.Applications(row, column), 1);
            }
        }
        return new Layout("t3", Words.of("caption.APPLICATIONS"), WIDTHS_OF_APPLICATIONS, 3, table.rows());
    }

    /// Up to three, of which the first two are merged over the rows they belong to.
    private static void labels(Layout.Builder table, Row row) {
        var left = LABELS;
        if (row.result()) {
            if (row == Row.R3_1) {
                table.label(
                        Layout.Kind.GROUP,
                        Row.results(),
                        rowsLike(row, Row::result).size(),
                        1);
            }
            left--;
        }
        if (row.group().isPresent()) {
            if (isFirstOfGroup(row)) {
                table.label(
                        Layout.Kind.GROUP,
                        row.group().orElseThrow(),
                        rowsLike(row, Row::group).size(),
                        1);
            }
            left--;
        }
        table.label(Layout.Kind.ROW, row.label(), 1, left);
    }

    private static boolean isFirstOfGroup(Row row) {
        return rowsLike(row, Row::group).getFirst() == row;
    }

    private static List<Row> rowsLike(Row row, Function<Row, Object> trait) {
        return Arrays.stream(Row.values())
                .filter(other -> trait.apply(other).equals(trait.apply(row)))
                .toList();
    }

    static Layout disputes(Cells cells) {
        var table = new Layout.Builder(cells, WIDTHS_OF_DISPUTES.size());
        var results = Result.values().length;
        table.row()
                .label(Layout.Kind.COLUMN, Group.REVIEW.label(), 1, results)
                .label(Layout.Kind.COLUMN, Words.of("head.SUITS"), 1, 2 * results);
        table.row();
        results(table, 2);
        table.label(Layout.Kind.COLUMN, Words.of("head.SUIT_DIRECT"), 1, results)
                .label(Layout.Kind.COLUMN, Words.of("head.SUIT_AFTER_REVIEW"), 1, results);
        table.row();
        results(table, 1);
        results(table, 1);
        table.row();
        for (var group : Group.values()) {
            for (var result : Result.values()) {
                table.number(new Cell.Disputes(group, result), 1);
            }
        }
        return new Layout("t4", Words.of("caption.DISPUTES"), WIDTHS_OF_DISPUTES, 3, table.rows());
    }

    private static void results(Layout.Builder table, int down) {
        for (var result : Result.values()) {
            table.label(Layout.Kind.COLUMN, result.label(), down, 1);
        }
    }
}
