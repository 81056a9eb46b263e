package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A report's tables as a workbook: a sheet each as it is printed, and one for programs with every cell by its key.
final class SheetPaper {

    private static final String FONT = "宋体";
    private static final short SIZE = 11;

    /// Widths are told in 1/256 of a digit; one is about 2 mm wide.
    private static final double UNITS_A_TENTH_OF_A_MILLIMETRE = 256 / 20.0;

    /// In tenths of a millimetre: a character, and what stays free of a cell's width.
    private static final int CHARACTER = 36;

    private static final int FREE = 12;
    private static final float HEIGHT = 20;
    private static final float LINE = 15.5f;

    /// Where the columns of the widest table would break their heads, they are drawn so much wider and printed across.
    private static final int MOST_COLUMNS_UPRIGHT = 10;

    private static final double WIDER = 1.75;

    /// What a style depends on.
    private record Look(HorizontalAlignment side, int decimals, boolean border) {}

    private final XSSFWorkbook workbook;
    private final ReportPaper.Values values;
    private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

    private SheetPaper(XSSFWorkbook workbook, ReportPaper.Values values) {
        this.workbook = workbook;
        this.values = values;
    }

    static byte[] bytes(ReportPaper.Values values) throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            new SheetPaper(workbook, values).write();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void write() {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(values.title());
        properties.setCreator(values.organ());
        properties.setCreated(
                Optional.of(Date.from(values.date().atStartOfDay(ZoneOffset.UTC).toInstant())));
        table("sheet.PUBLISHED", OfficialTables.published(values.cells()));
        table("sheet.APPLICATIONS", OfficialTables.applications(values.cells()));
        table("sheet.DISPUTES", OfficialTables.disputes(values.cells()));
        data();
    }

    private void table(String name, Layout layout) {
        var sheet = workbook.createSheet(Words.of(name));
        for (var column = 0; column < layout.widths().size(); column++) {
            sheet.setColumnWidth(column, (int) Math.round(width(layout, column) * UNITS_A_TENTH_OF_A_MILLIMETRE));
        }
        for (var line = 0; line < layout.rows().size(); line++) {
            var row = sheet.createRow(line);
            row.setHeightInPoints(HEIGHT);
            for (var column = 0; column < layout.widths().size(); column++) {
                var place = layout.at(line, column);
                var cell = row.createCell(column);
                cell.setCellStyle(style(layout, place));
                if (place.row() == line && place.column() == column) {
                    fill(cell, place);
                }
            }
        }
        layout.rows().forEach(row -> row.forEach(place -> merge(sheet, layout, place)));
        printed(sheet, layout);
    }

    private static void fill(XSSFCell cell, Layout.Place place) {
        if (place.kind() == Layout.Kind.NUMBER) {
            place.number().ifPresent(number -> cell.setCellValue(number.doubleValue()));
        } else {
            cell.setCellValue(place.words());
        }
    }

    private static void merge(XSSFSheet sheet, Layout layout, Layout.Place place) {
        if (place.down() > 1 || place.across() > 1) {
            sheet.addMergedRegion(new CellRangeAddress(
                    place.row(), place.row() + place.down() - 1, place.column(), place.column() + place.across() - 1));
        }
        var height = lines(layout, place) * LINE / place.down();
        for (var line = place.row(); line < place.row() + place.down(); line++) {
            var row = sheet.getRow(line);
            row.setHeightInPoints(Math.max(row.getHeightInPoints(), height));
        }
    }

    private static int lines(Layout layout, Layout.Place place) {
        if (place.kind() == Layout.Kind.NUMBER) {
            return 1;
        }
        var width = IntStream.range(place.column(), place.column() + place.across())
                .mapToDouble(column -> width(layout, column))
                .sum();
        var characters = (int) Math.max(1, (width - FREE) / CHARACTER);
        return Math.ceilDiv(place.text().length(), characters);
    }

    private static double width(Layout layout, int column) {
        return layout.widths().get(column) * (upright(layout) ? 1 : WIDER);
    }

    private static boolean upright(Layout layout) {
        return layout.widths().size() <= MOST_COLUMNS_UPRIGHT;
    }

    private void printed(XSSFSheet sheet, Layout layout) {
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(!upright(layout));
        sheet.getHeader().setCenter(values.title() + "\n" + layout.caption());
    }

    private void data() {
        var sheet = workbook.createSheet(Words.of("sheet.DATA"));
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue(Words.of("data.KEY"));
        head.createCell(1).setCellValue(Words.of("data.LABEL"));
        head.createCell(2).setCellValue(Words.of("data.NUMBER"));
        for (var cell : Cell.ALL) {
            var row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(cell.key());
            row.createCell(1).setCellValue(cell.label());
            values.cells().number(cell).ifPresent(number -> {
                var place = row.createCell(2);
                place.setCellValue(number.doubleValue());
                place.setCellStyle(style(new Look(HorizontalAlignment.RIGHT, decimals(number), false)));
            });
        }
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, 72 * 256);
        sheet.setColumnWidth(2, 14 * 256);
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private XSSFCellStyle style(Layout layout, Layout.Place place) {
        var side = layout.left(place) ? HorizontalAlignment.LEFT : HorizontalAlignment.CENTER;
        return style(new Look(side, place.number().map(SheetPaper::decimals).orElse(0), true));
    }

    private XSSFCellStyle style(Look look) {
        return styles.computeIfAbsent(look, this::made);
    }

    private XSSFCellStyle made(Look look) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(SIZE);
        style.setFont(font);
        style.setAlignment(look.side());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(look.border());
        style.setDataFormat(
                workbook.createDataFormat().getFormat(look.decimals() == 0 ? "0" : "0." + "0".repeat(look.decimals())));
        if (look.border()) {
            border(style);
        }
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.scale());
    }
}
