package cn.gongkai.report.importing;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Disputes;
import cn.gongkai.report.form.Cell.Documents;
import cn.gongkai.report.form.Cell.Figure;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An imported report as residents find it: the chapters' text as it was read, the tables from the confirmed numbers.
final class ReportDocument {

    private final ImportedReport report;
    private final List<Block> blocks = new ArrayList<>();

    private ReportDocument(ImportedReport report) {
        this.report = report;
    }

    static Disclosure of(ImportedReport report) {
        var document = new ReportDocument(report);
        for (var chapter : Chapter.values()) {
            document.chapter(chapter);
        }
        var year = String.valueOf(report.year());
        return new Disclosure(
                new DisclosureId("annual-report-" + year),
                new Disclosure.Metadata(
                        report.title(),
                        null,
                        Words.of("category"),
                        null,
                        null,
                        null,
                        Status.IN_FORCE,
                        null,
                        null,
                        null,
                        List.of(Words.of("asked", year).split("[|]"))),
                document.blocks);
    }

    private void chapter(Chapter chapter) {
        var start = blocks.size();
        report.chapters().text(chapter).lines().forEach(paragraph -> blocks.add(new Block.Paragraph(paragraph)));
        switch (chapter) {
            case PUBLISHED -> published();
            case APPLICATIONS -> applications();
            case DISPUTES -> disputes();
            case OVERVIEW, PROBLEMS, OTHER -> {}
        }
        if (blocks.size() > start) {
            blocks.add(start, new Block.Heading(2, chapter.title()));
        }
    }

    private void published() {
        for (var type : Documents.Type.values()) {
            row(
                    "documents",
                    Stream.of(Documents.Count.values())
                            .map(count -> new Documents(type, count))
                            .flatMap(cell ->
                                    cell(cell, type.label(), cell.count().label()))
                            .toList());
        }
        for (var kind : Figure.Kind.values()) {
            row(
                    "figure." + kind,
                    cell(new Figure(kind), new Figure(kind).label(), Words.of("column." + kind))
                            .toList());
        }
    }

    private void applications() {
        for (var row : Row.values()) {
            var label = Stream.of(row.result() ? Row.results() : "", row.group().orElse(""), row.label())
                    .filter(part -> !part.isEmpty())
                    .toList();
            row(
                    "applications",
                    Stream.of(Column.values())
                            .flatMap(column ->
                                    cell(new Cell.Applications(row, column), String.join(" ", label), column.label()))
                            .toList());
        }
    }

    private void disputes() {
        for (var group : Disputes.Group.values()) {
            row(
                    "disputes",
                    Stream.of(Disputes.Result.values())
                            .flatMap(result -> cell(new Disputes(group, result), group.label(), result.label()))
                            .toList());
        }
    }

    /// Most people ask for the total: it stands first.
    private void row(String caption, List<Block.Cell> cells) {
        if (!cells.isEmpty()) {
            var ordered = cells.stream()
                    .sorted(Comparator.comparing(cell -> !cell.columnHeader().equals(Column.TOTAL.label())))
                    .toList();
            blocks.add(new Block.TableRow(Words.of("caption." + caption), ordered));
        }
    }

    private Stream<Block.Cell> cell(Cell cell, String row, String column) {
        return report.cells().number(cell).stream().map(number -> new Block.Cell(row, column, number.toPlainString()));
    }
}
