package cn.gongkai.disclosure.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;

/// A workbook: each sheet is a table, or several with empty rows between.
///
/// What was hidden before publishing (sheets, rows, columns) was not published and is not read.
final class SheetFile {

    private final Sheet sheet;
    private final BlockList blocks;

    /// As Excel shows them; of a formula, the value it had when saved.
    private final DataFormatter format = new DataFormatter(Locale.CHINA);

    private final Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
    private final Set<CellAddress> covered = new HashSet<>();
    private Grid.Builder table = new Grid.Builder(true);

    private SheetFile(Sheet sheet, BlockList blocks) {
        this.sheet = sheet;
        this.blocks = blocks;
        format.setUseCachedValuesForFormulaCells(true);
        for (var range : sheet.getMergedRegions()) {
            range.forEach(covered::add);
            merged.put(new CellAddress(range.getFirstRow(), range.getFirstColumn()), range);
        }
    }

    static BlockList read(byte[] bytes) throws IOException {
        var blocks = new BlockList();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook) {
                if (isVisible(sheet, workbook)) {
                    if (workbook.getNumberOfSheets() > 1) {
                        blocks.heading(2, sheet.getSheetName());
                    }
                    new SheetFile(sheet, blocks).read();
                }
            }
        }
        return blocks;
    }

    private static boolean isVisible(Sheet sheet, Workbook workbook) {
        return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) == SheetVisibility.VISIBLE;
    }

    private void read() {
        var last = -1;
        for (var row : sheet) {
            if (row.getZeroHeight()) {
                continue;
            }
            if (row.getRowNum() != last + 1 || isEmpty(row)) {
                flush();
            }
            row(row);
            last = row.getRowNum();
        }
        flush();
    }

    private void row(Row row) {
        table.row();
        for (var column = 0; column < row.getLastCellNum(); column++) {
            var address = new CellAddress(row.getRowNum(), column);
            var range = merged.get(address);
            if (sheet.isColumnHidden(column) || (range == null && covered.contains(address))) {
                continue;
            }
            var text = format.formatCellValue(row.getCell(column));
            if (range == null) {
                table.cell(text);
            } else {
                table.cell(text, visibleColumns(range), visibleRows(range), false);
            }
        }
    }

    private int visibleColumns(CellRangeAddress range) {
        return (int) IntStream.rangeClosed(range.getFirstColumn(), range.getLastColumn())
                .filter(column -> !sheet.isColumnHidden(column))
                .count();
    }

    private int visibleRows(CellRangeAddress range) {
        return (int) IntStream.rangeClosed(range.getFirstRow(), range.getLastRow())
                .mapToObj(sheet::getRow)
                .filter(row -> row == null || !row.getZeroHeight())
                .count();
    }

    private boolean isEmpty(Row row) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .allMatch(column -> format.formatCellValue(row.getCell(column)).isBlank()
                        && !covered.contains(new CellAddress(row.getRowNum(), column)));
    }

    private void flush() {
        blocks.table(table.build());
        table = new Grid.Builder(true);
    }
}
