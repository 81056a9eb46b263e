package cn.gongkai.staff.reports;

import cn.gongkai.organ.Organ;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.StaffWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/// Ledgers and months as spreadsheets, ready to be printed. Cells are texts and numbers, never formulas. What a ledger
/// does not hold in memory waits on the disk encrypted: it may name people.
@Component
class LedgerSheet {

    private static final int CHARACTER = 256;
    private static final int[] WIDTHS = {6, 22, 14, 14, 40, 18, 30, 26};
    private static final int LONGEST_CELL = 32_000;
    private static final Set<Integer> NO_NUMBERS = Set.of();
    /// Only the line's place.
    private static final Set<Integer> FIRST = Set.of(0);

    private final StaffWords words;
    private final String organ;

    LedgerSheet(StaffWords words, Organ organ) {
        this.words = words;
        this.organ = organ.name();
    }

    /// A ledger, with what there is to say about it below.
    byte[] of(Ledgers.Ledger ledger) throws IOException {
        try (var book = new SXSSFWorkbookWithCustomZipEntrySource();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(words.of("ledger.sheet"));
            var styles = new Styles(book);
            var heads = words.of("ledger.heads").split(",");
            for (var column = 0; column < WIDTHS.length; column++) {
                sheet.setColumnWidth(column, WIDTHS[column] * CHARACTER);
            }
            over(sheet, 0, words.of("ledger.title", organ), WIDTHS.length, styles.title);
            over(
                    sheet,
                    1,
                    words.of(
                            "ledger.period",
                            ledger.from().toString(),
                            ledger.to().toString(),
                            ledger.sum().received(),
                            ledger.sum().ended(),
                            ledger.sum().open()),
                    WIDTHS.length,
                    styles.plain);
            row(sheet, 2, List.of(heads), NO_NUMBERS, styles.head);
            var at = 3;
            for (var line : ledger.lines()) {
                row(sheet, at, cells(at - 2, line), FIRST, styles.cell);
                at++;
            }
            for (var dispute : ledger.disputes()) {
                row(
                        sheet,
                        at,
                        List.of(
                                Integer.toString(at - 2),
                                dispute.requestNumber().orElse(""),
                                "",
                                dispute.filedOn().toString(),
                                dispute.about(),
                                "",
                                "",
                                dispute(
                                        dispute.kind(),
                                        dispute.result().map(Enum::name).orElse("PENDING"))),
                        FIRST,
                        styles.cell);
                at++;
            }
            for (var remark : ledger.remarks()) {
                over(sheet, at, remark, WIDTHS.length, styles.plain);
                at++;
            }
            sheet.createFreezePane(0, 3);
            printed(sheet);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// A year month by month.
    ///
    /// @param heads of the columns
    /// @param lines one a month
    byte[] months(int year, List<String> heads, List<List<String>> lines) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(words.of("progress.sheet"));
            var styles = new Styles(book);
            for (var column = 0; column < heads.size(); column++) {
                sheet.setColumnWidth(column, 16 * CHARACTER);
            }
            over(sheet, 0, words.of("progress.title", organ, Integer.toString(year)), heads.size(), styles.title);
            row(sheet, 1, heads, NO_NUMBERS, styles.head);
            var numbers = IntStream.range(1, heads.size()).boxed().collect(Collectors.toSet());
            for (var at = 0; at < lines.size(); at++) {
                row(sheet, at + 2, lines.get(at), numbers, styles.cell);
            }
            printed(sheet);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private List<String> cells(int place, Ledgers.Line line) {
        var facts = line.facts();
        var answer = new ArrayList<String>();
        facts.row().replyNumber().ifPresent(answer::add);
        facts.servedOn().ifPresent(day -> answer.add(words.of("ledger.served", day.toString())));
        return List.of(
                Integer.toString(place),
                facts.row().number().orElse(""),
                line.applicant(),
                facts.row().receivedOn().map(Object::toString).orElse(""),
                line.content(),
                facts.outcome()
                        .map(Outcome::label)
                        .orElseGet(() -> words.of("state." + facts.row().state())),
                String.join(" ", answer),
                facts.disputes().stream()
                        .map(one ->
                                dispute(one.kind(), one.result().map(Enum::name).orElse("PENDING")))
                        .collect(Collectors.joining("；")));
    }

    private String dispute(Dispute.Kind kind, String result) {
        return words.of("input.kind." + kind) + " " + words.of("dispute.result." + result);
    }

    private static void over(Sheet sheet, int at, String text, int columns, CellStyle style) {
        var cell = sheet.createRow(at).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    }

    /// @param numbers which columns hold numbers; in the others 007 stays 007
    private static void row(Sheet sheet, int at, List<String> texts, Set<Integer> numbers, CellStyle style) {
        var row = sheet.createRow(at);
        for (var column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            var text = texts.get(column);
            if (numbers.contains(column) && !text.isEmpty()) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
            cell.setCellStyle(style);
        }
    }

    /// On A4, across, as wide as the page.
    private static void printed(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /// How cells look.
    private static final class Styles {

        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle cell;

        Styles(Workbook book) {
            var large = book.createFont();
            large.setBold(true);
            large.setFontHeightInPoints((short) 16);
            title = book.createCellStyle();
            title.setFont(large);
            title.setAlignment(HorizontalAlignment.CENTER);
            plain = book.createCellStyle();
            var bold = book.createFont();
            bold.setBold(true);
            head = bordered(book);
            head.setFont(bold);
            head.setAlignment(HorizontalAlignment.CENTER);
            cell = bordered(book);
        }

        private static CellStyle bordered(Workbook book) {
            var style = book.createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        }
    }
}
