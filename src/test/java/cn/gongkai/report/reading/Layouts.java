package cn.gongkai.report.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.report.reading.Paper.Kind;
import cn.gongkai.report.reading.Paper.Printed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// Files of the kinds published reports come in.
enum Layouts {
    /// Tables between pipes.
    MARKDOWN(".md") {
        @Override
        byte[] of(Paper paper) {
            return text(paper, this::table);
        }

        private String table(List<Printed> rows) {
            return lines(rows.stream().map(row -> "| " + String.join(" | ", cells(row)) + " |"));
        }
    },
    /// Cells between tabs, as scanning programs write them.
    TABS(".txt") {
        @Override
        byte[] of(Paper paper) {
            return text(paper, rows -> lines(rows.stream().map(row -> String.join("\t", cells(row)))));
        }
    },
    /// Lines as they come out of a PDF: blanks between numbers, labels broken over lines around them, page numbers.
    PRINTED(".txt") {
        @Override
        byte[] of(Paper paper) {
            return text(paper, Layouts::printed);
        }
    },
    HTML(".html") {
        @Override
        byte[] of(Paper paper) {
            var html = new StringBuilder("<html><body>");
            paper.opening.forEach(line -> html.append("<p>").append(line).append("</p>"));
            chapter(html, 2, paper.second);
            chapter(html, 3, paper.third);
            chapter(html, 4, paper.fourth);
            paper.closing.forEach(line -> html.append("<p>").append(line).append("</p>"));
            return html.append("</body></html>").toString().getBytes(UTF_8);
        }

        private void chapter(StringBuilder html, int chapter, List<Printed> rows) {
            html.append("<p>").append(TITLES.get(chapter - 2)).append("</p><table>");
            for (var row : rows) {
                html.append("<tr>");
                var labels =
                        row.labels().stream().filter(label -> !label.isEmpty()).toList();
                for (var i = 0; i < row.labels().size(); i++) {
                    if (row.kind() == Kind.APPLICATIONS && labels.size() == 1) {
                        html.append("<td colspan=3>").append(labels.getFirst()).append("</td>");
                        break;
                    }
                    html.append("<td>").append(row.labels().get(i)).append("</td>");
                }
                row.numbers()
                        .forEach(number -> html.append("<td>").append(number).append("</td>"));
                html.append("</tr>");
            }
            html.append("</table>");
        }
    },
    WORD(".docx") {
        @Override
        byte[] of(Paper paper) {
            try (var document = new XWPFDocument();
                    var out = new ByteArrayOutputStream()) {
                paper.opening.forEach(
                        line -> document.createParagraph().createRun().setText(line));
                chapter(document, 2, paper.second);
                chapter(document, 3, paper.third);
                chapter(document, 4, paper.fourth);
                paper.closing.forEach(
                        line -> document.createParagraph().createRun().setText(line));
                document.write(out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void chapter(XWPFDocument document, int chapter, List<Printed> rows) {
            document.createParagraph().createRun().setText(TITLES.get(chapter - 2));
            var table = document.createTable();
            table.removeRow(0);
            XWPFTableCell group = null;
            for (var row : rows) {
                var line = table.createRow();
                while (!line.getTableCells().isEmpty()) {
                    line.removeCell(0);
                }
                for (var i = 0; i < row.labels().size(); i++) {
                    var cell = line.createCell();
                    cell.setText(row.labels().get(i));
                    // 不予公开 and its like reach down over the rows below.
                    if (row.kind() == Kind.APPLICATIONS
                            && i == 1
                            && row.labels().getLast().matches("[1-8]\\..*")) {
                        if (!row.labels().get(1).isEmpty()) {
                            cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                            group = cell;
                        } else if (group != null) {
                            cell.getCTTc().addNewTcPr().addNewVMerge();
                        }
                    }
                }
                row.numbers().forEach(number -> line.createCell().setText(number));
            }
        }
    },
    PDF(".pdf") {
        @Override
        byte[] of(Paper paper) {
            var pdf = new ChinesePdf();
            pdf.title(paper.opening.getFirst());
            paper.opening.stream().skip(1).forEach(pdf::paragraph);
            chapter(pdf, 2, paper.second, List.of(50f), i -> 400 + 200 * i);
            chapter(pdf, 3, paper.third, List.of(50f, 155f, 240f), i -> 640 + 70 * i);
            chapter(pdf, 4, paper.fourth, List.of(), i -> 50 + 72 * i);
            paper.closing.forEach(pdf::paragraph);
            return pdf.bytes();
        }

        private void chapter(
                ChinesePdf pdf, int chapter, List<Printed> rows, List<Float> labels, IntFunction<Integer> numbers) {
            pdf.paragraph(TITLES.get(chapter - 2));
            for (var row : rows) {
                var places = new ArrayList<>(
                        labels.subList(0, Math.min(labels.size(), row.labels().size())));
                for (var i = 0; i < row.numbers().size(); i++) {
                    places.add((float) numbers.apply(i));
                }
                pdf.row(places, cells(row));
            }
        }
    };

    private static final List<String> TITLES = List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

    /// So wide are labels in the printed table's first columns.
    private static final int LABEL = 14;

    private final String extension;

    Layouts(String extension) {
        this.extension = extension;
    }

    String file() {
        return "report" + extension;
    }

    abstract byte[] of(Paper paper);

    private interface Tables {
        String of(List<Printed> rows);
    }

    private static byte[] text(Paper paper, Tables tables) {
        var parts = new ArrayList<String>();
        paper.opening.forEach(line -> parts.add(line + "\n"));
        for (var i = 0; i < 3; i++) {
            parts.add(TITLES.get(i) + "\n");
            parts.add(tables.of(paper.tables().get(i)));
        }
        paper.closing.forEach(line -> parts.add(line + "\n"));
        return String.join("\n", parts).getBytes(UTF_8);
    }

    private static List<String> cells(Printed row) {
        return Stream.concat(row.labels().stream(), row.numbers().stream()).toList();
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }

    private static String printed(List<Printed> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            if (lines.size() == 12) {
                lines.add("— 3 —");
            }
            var label = String.join("", row.labels());
            var numbers =
                    row.numbers().stream().filter(number -> !number.isEmpty()).collect(Collectors.joining(" "));
            if (label.length() > 2 * LABEL && row.kind() == Kind.APPLICATIONS) {
                lines.add(label.substring(0, LABEL));
                lines.add(label.substring(LABEL, 2 * LABEL) + " " + numbers);
                lines.add(label.substring(2 * LABEL));
            } else {
                lines.add((label + " " + numbers).strip());
            }
        }
        return lines(lines.stream());
    }
}
