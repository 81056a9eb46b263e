package cn.gongkai.staff.cases;

import cn.gongkai.request.CaseRow;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.StaffWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Requests as a spreadsheet. Cells are texts and dates, never formulas.
final class CaseSheet {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH = 18 * 256;

    private CaseSheet() {}

    /// @param total how many there are, of which `rows` may be the first; the last line says so
    /// @param people names of handlers by account
    static byte[] of(List<CaseRow> rows, long total, Map<String, String> people, StaffWords words) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(words.of("sheet.name"));
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            var heads = words.of("sheet.heads").split(",");
            var head = sheet.createRow(0);
            for (var column = 0; column < heads.length; column++) {
                sheet.setColumnWidth(column, WIDTH);
                head.createCell(column).setCellValue(heads[column]);
            }
            sheet.createFreezePane(0, 1);
            for (var index = 0; index < rows.size(); index++) {
                fill(sheet.createRow(index + 1), cells(rows.get(index), people, words), day);
            }
            if (total > rows.size()) {
                sheet.createRow(rows.size() + 1).createCell(0).setCellValue(words.of("sheet.cut", rows.size(), total));
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row line, List<Object> cells, CellStyle day) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = line.createCell(column);
            if (cells.get(column) instanceof LocalDate date) {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            } else {
                cell.setCellValue(cells.get(column).toString());
            }
        }
    }

    private static List<Object> cells(CaseRow row, Map<String, String> people, StaffWords words) {
        return List.of(
                row.number().orElse(""),
                row.channel().label(),
                row.kind().map(kind -> kind.label()).orElse(""),
                words.of("state." + row.state()),
                row.receivedOn().<Object>map(on -> on).orElse(""),
                row.due().<Object>map(on -> on).orElse(""),
                row.handler().map(name -> people.getOrDefault(name, name)).orElse(""),
                row.outcome().map(name -> Outcome.valueOf(name).label()).orElse(""),
                row.replyNumber().orElse(""),
                row.matter().label());
    }
}
