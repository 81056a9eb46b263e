package cn.gongkai.staff.cases;

import cn.gongkai.request.CaseRow;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.StaffWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// Requests as a spreadsheet. Cells are texts and dates, never formulas.
final class CaseSheet {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH = 18 * 256;

    private CaseSheet() {}

    static byte[] of(List<CaseRow> rows, StaffWords words) throws IOException {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(words.of("sheet.name"));
            var heads = words.of("sheet.heads").split(",");
            var head = sheet.createRow(0);
            for (var column = 0; column < heads.length; column++) {
                sheet.setColumnWidth(column, WIDTH);
                head.createCell(column).setCellValue(heads[column]);
            }
            sheet.createFreezePane(0, 1);
            for (var index = 0; index < rows.size(); index++) {
                var line = sheet.createRow(index + 1);
                var cells = cells(rows.get(index), words);
                for (var column = 0; column < cells.size(); column++) {
                    line.createCell(column).setCellValue(cells.get(column));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> cells(CaseRow row, StaffWords words) {
        return List.of(
                row.number().orElse(""),
                row.channel().label(),
                row.kind().map(kind -> kind.label()).orElse(""),
                words.of("state." + row.state()),
                row.receivedOn().map(Object::toString).orElse(""),
                row.due().map(Object::toString).orElse(""),
                row.handler().orElse(""),
                row.outcome().map(name -> Outcome.valueOf(name).label()).orElse(""),
                row.replyNumber().orElse(""));
    }
}
