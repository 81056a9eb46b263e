package cn.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads monthly figures from a `.csv` or `.xlsx`: year, month, kind, number, and a note if there is one. The first row
/// may hold the columns' names.
@Component
class FigureFile {

    /// In bytes. A year's figures take some thousand.
    private static final int LARGEST = 2 << 20;

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_FAULTS = 50;
    private static final Charset CHINESE = Charset.forName("GB18030");
    /// Further names people use for a kind.
    private static final Map<String, FigureKind> KINDS = kinds();

    sealed interface Read {

        record Usable(List<Figures.Typed> rows) implements Read {}

        /// Not a row of it can be taken.
        ///
        /// @param faults one Chinese sentence a row
        record Unusable(List<String> faults) implements Read {}
    }

    private record Line(int number, List<String> cells) {

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// @param lastYear the last one that can be entered
    Read read(String name, byte[] content, int lastYear) {
        if (content.length > LARGEST) {
            return new Read.Unusable(List.of(ReportSentences.of("import.bytes", Integer.toString(LARGEST >> 20))));
        }
        List<Line> lines;
        try {
            lines = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? sheet(content) : text(content);
        } catch (IOException | IllegalArgumentException | IllegalStateException | POIXMLException _) {
            return new Read.Unusable(List.of(ReportSentences.of("import.unreadable")));
        }
        if (lines.size() > MOST_ROWS) {
            return new Read.Unusable(List.of(ReportSentences.of("import.large", Integer.toString(MOST_ROWS))));
        }
        return rows(lines, lastYear);
    }

    private static Read rows(List<Line> lines, int lastYear) {
        var rows = new ArrayList<Figures.Typed>();
        var faults = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var line : lines) {
            if (line.blank() || (line.number() == 1 && heading(line))) {
                continue;
            }
            var fault = fault(line, lastYear).or(() -> {
                var row = row(line);
                rows.add(row);
                var first = seen.putIfAbsent(row.month() + " " + row.kind(), line.number());
                return Optional.ofNullable(first)
                        .map(number -> ReportSentences.of("import.twice", Integer.toString(number)));
            });
            fault.ifPresent(why -> faults.add(ReportSentences.of("import.line", Integer.toString(line.number()), why)));
        }
        if (faults.isEmpty() && rows.isEmpty()) {
            faults.add(ReportSentences.of("import.empty"));
        }
        return faults.isEmpty()
                ? new Read.Usable(rows)
                : new Read.Unusable(faults.stream().limit(MOST_FAULTS).toList());
    }

    private static boolean heading(Line line) {
        return line.cells().stream().limit(4).noneMatch(cell -> cell.matches(".*\\d.*"));
    }

    private static Optional<String> fault(Line line, int lastYear) {
        if (line.cells().size() < 4) {
            return Optional.of(ReportSentences.of("import.columns"));
        }
        if (!within(whole(line.cell(0), "年"), Figures.FIRST_YEAR, lastYear)) {
            return Optional.of(ReportSentences.of("import.year", Integer.toString(lastYear), line.cell(0)));
        }
        if (!within(whole(line.cell(1), "月"), 1, 12)) {
            return Optional.of(ReportSentences.of("import.month", line.cell(1)));
        }
        var kind = kind(line.cell(2));
        if (kind.isEmpty()) {
            var all = Arrays.stream(FigureKind.values()).map(FigureKind::label).collect(Collectors.joining("、"));
            return Optional.of(ReportSentences.of("import.kind", all, line.cell(2)));
        }
        if (Amounts.read(line.cell(3), kind.get().decimals()).isEmpty()) {
            return Optional.of(ReportSentences.of(
                    kind.get() == FigureKind.FEE ? "figure.fee" : "figure.number",
                    kind.get().label(),
                    line.cell(3)));
        }
        return line.cell(4).length() > 500 ? Optional.of(ReportSentences.of("figure.note")) : Optional.empty();
    }

    private static Figures.Typed row(Line line) {
        return new Figures.Typed(
                YearMonth.of(
                        whole(line.cell(0), "年").orElseThrow(),
                        whole(line.cell(1), "月").orElseThrow()),
                kind(line.cell(2)).orElseThrow(),
                line.cell(3),
                line.cell(4));
    }

    private static boolean within(Optional<Integer> number, int first, int last) {
        return number.filter(found -> found >= first && found <= last).isPresent();
    }

    private static Optional<Integer> whole(String typed, String unit) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var digits =
                plain.endsWith(unit) ? plain.substring(0, plain.length() - 1).strip() : plain;
        return digits.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<FigureKind> kind(String typed) {
        return Optional.ofNullable(KINDS.get(typed.strip().toUpperCase(Locale.ROOT)));
    }

    private static Map<String, FigureKind> kinds() {
        var kinds = new HashMap<String, FigureKind>();
        for (var kind : FigureKind.values()) {
            kinds.put(kind.name(), kind);
            kinds.put(kind.label(), kind);
            kinds.put(kind.cell().label().toUpperCase(Locale.ROOT), kind);
            kinds.put(kind.cell().key().toUpperCase(Locale.ROOT), kind);
        }
        return Map.copyOf(kinds);
    }

    private static List<Line> text(byte[] content) throws IOException {
        var text = decoded(content);
        var separator =
                text.lines().findFirst().filter(line -> line.indexOf('\t') >= 0).isPresent() ? '\t' : ',';
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            var lines = new ArrayList<Line>();
            for (var one : records) {
                lines.add(new Line(
                        lines.size() + 1, one.stream().map(String::strip).toList()));
                if (lines.size() > MOST_ROWS) {
                    break;
                }
            }
            return lines;
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /// Excel in Chinese writes GBK, everybody else UTF-8.
    private static String decoded(byte[] content) throws IOException {
        String text;
        try {
            text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException _) {
            text = CHINESE.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Line> sheet(byte[] content) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = book.getSheetAt(0);
            var lines = new ArrayList<Line>();
            for (var row : sheet) {
                var last = Math.max(0, Math.min(5, row.getLastCellNum()));
                lines.add(new Line(
                        row.getRowNum() + 1,
                        IntStream.range(0, last)
                                .mapToObj(column -> value(row.getCell(column)))
                                .toList()));
                if (lines.size() > MOST_ROWS) {
                    break;
                }
            }
            return lines;
        }
    }

    /// A number as it was entered, not as the sheet rounds it for the eye.
    private static String value(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case BLANK, ERROR, _NONE, FORMULA -> "";
        };
    }
}
