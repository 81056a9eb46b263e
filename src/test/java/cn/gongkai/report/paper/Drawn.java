package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// A cell of a printed table: where it begins, what it covers, what stands in it. Read back from files, and from the
/// official layout as it was written down.
public record Drawn(int row, int column, int down, int across, String text) {

    private static final Comparator<Drawn> BY_PLACE =
            Comparator.comparingInt(Drawn::row).thenComparingInt(Drawn::column);

    /// The second, third and fourth table with a report's numbers.
    public static List<List<Drawn>> official(Cells cells) throws IOException {
        var tables = new ArrayList<List<Drawn>>();
        try (var in = Drawn.class.getResourceAsStream("/report/official-tables.txt")) {
            for (var line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                if (line.startsWith("table")) {
                    tables.add(new ArrayList<>());
                } else {
                    written(line, cells).forEach(tables.getLast()::add);
                }
            }
        }
        return tables.stream().map(Drawn::sorted).toList();
    }

    private static Stream<Drawn> written(String line, Cells cells) {
        var words = line.split(" ");
        var row = Integer.parseInt(words[0]);
        if (words[1].endsWith("*")) {
            var first = Integer.parseInt(words[1].replace("*", ""));
            return Stream.iterate(2, at -> at < words.length, at -> at + 1)
                    .map(at -> new Drawn(row, first + at - 2, 1, 1, number(cells, words[at])));
        }
        var spans = words[2].split("x");
        var text = words[3].startsWith("{") ? number(cells, words[3].replaceAll("[{}]", "")) : words[3];
        return Stream.of(new Drawn(
                row, Integer.parseInt(words[1]), Integer.parseInt(spans[0]), Integer.parseInt(spans[1]), text));
    }

    private static String number(Cells cells, String key) {
        return cells.number(Cell.of(key).orElseThrow())
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    public static List<List<Drawn>> word(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().stream().map(Drawn::word).toList();
        }
    }

    private static List<Drawn> word(XWPFTable table) {
        var cells = new ArrayList<Drawn>();
        for (var row = 0; row < table.getNumberOfRows(); row++) {
            var column = 0;
            for (var cell : table.getRow(row).getTableCells()) {
                if (continues(cell)) {
                    for (var i = 0; i < cells.size(); i++) {
                        var above = cells.get(i);
                        if (above.column == column && above.row + above.down == row && above.across == across(cell)) {
                            cells.set(i, new Drawn(above.row, above.column, above.down + 1, above.across, above.text));
                        }
                    }
                } else {
                    cells.add(new Drawn(row, column, 1, across(cell), cell.getText()));
                }
                column += across(cell);
            }
        }
        return sorted(cells);
    }

    private static int across(XWPFTableCell cell) {
        var span = cell.getCTTc().getTcPr().getGridSpan();
        return span == null ? 1 : span.getVal().intValue();
    }

    private static boolean continues(XWPFTableCell cell) {
        var merge = cell.getCTTc().getTcPr().getVMerge();
        return merge != null && merge.getVal() == STMerge.CONTINUE;
    }

    public static List<List<Drawn>> web(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("table").stream()
                .map(Drawn::web)
                .toList();
    }

    private static List<Drawn> web(Element table) {
        var cells = new ArrayList<Drawn>();
        var taken = new HashSet<List<Integer>>();
        var rows = table.select("tr");
        for (var row = 0; row < rows.size(); row++) {
            var column = 0;
            for (var cell : rows.get(row).children()) {
                while (taken.contains(List.of(row, column))) {
                    column++;
                }
                var drawn = new Drawn(row, column, span(cell, "rowspan"), span(cell, "colspan"), cell.text());
                for (var down = 0; down < drawn.down; down++) {
                    for (var across = 0; across < drawn.across; across++) {
                        taken.add(List.of(row + down, column + across));
                    }
                }
                cells.add(drawn);
            }
        }
        return sorted(cells);
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    public static List<List<Drawn>> sheets(byte[] xlsx) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            return Stream.of(0, 1, 2)
                    .map(workbook::getSheetAt)
                    .map(sheet -> sheet(sheet))
                    .toList();
        }
    }

    /// Numbers as they are shown; a number kept as a word would be taken for a label by a program, and is marked.
    private static List<Drawn> sheet(Sheet sheet) {
        var format = new DataFormatter();
        var cells = new ArrayList<Drawn>();
        for (var row : sheet) {
            for (var cell : row) {
                var range = sheet.getMergedRegions().stream()
                        .filter(merged -> merged.isInRange(cell))
                        .findFirst()
                        .orElse(new CellRangeAddress(
                                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
                if (range.getFirstRow() == cell.getRowIndex() && range.getFirstColumn() == cell.getColumnIndex()) {
                    var shown = format.formatCellValue(cell);
                    var word = cell.getCellType() == CellType.STRING && shown.matches("[\\d.]+");
                    cells.add(new Drawn(
                            range.getFirstRow(),
                            range.getFirstColumn(),
                            range.getLastRow() - range.getFirstRow() + 1,
                            range.getLastColumn() - range.getFirstColumn() + 1,
                            word ? shown + " as a word" : shown));
                }
            }
        }
        return sorted(cells);
    }

    private static List<Drawn> sorted(List<Drawn> cells) {
        return cells.stream().sorted(BY_PLACE).toList();
    }
}
