package cn.gongkai.report.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that would keep the machine busy, fill it up, or make it read what is not theirs.
class HostileFilesTests {

    private static final int LARGE = 5 << 20;

    @TempDir
    Path folder;

    private static String refused(String name, byte[] bytes) {
        return switch (ReportReader.read(name, bytes)) {
            case Reading.Refused(var sentence) -> sentence;
            case Reading.Read(var report) ->
                throw new AssertionError(report.cells().toString());
        };
    }

    /// Rows as of a table, one long line, numbers without end, bars, a channel named again and again.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n",
                "申请人逾期未按收费通知要求缴纳费用 1 2 3\n",
                "三、收到和处理政府信息公开申请情况\n",
                "全年公开各类政府信息，",
                "1 ",
                "|",
                "网站发布信息1条",
                "| 1 "
            })
    void whatIsMuchTooLongIsRefusedInWords(String piece) {
        var text = "一、总体情况\n" + piece.repeat(LARGE / piece.getBytes(UTF_8).length);

        assertThat(refused("a.txt", text.getBytes(UTF_8))).contains("文件太长", "年度报告");
    }

    @Test
    void aPageMuchTooLongIsRefusedInWords() {
        var row = "<tr><td>一、本年新收政府信息公开申请数量</td><td>1</td><td>1</td></tr>";
        var html = "<html><body><table>" + row.repeat(LARGE / row.getBytes(UTF_8).length) + "</table></body></html>";

        assertThat(refused("a.html", html.getBytes(UTF_8))).contains("文件太长");
    }

    @Test
    void aReportWithThousandsOfRowsBesideItsTablesIsNone() {
        var report = new String(Layouts.TABS.of(new Paper(Figures.of(new Random(3), 9))), UTF_8);
        var text = report + "第1期 86\n".repeat(2_000);

        assertThat(refused("a.txt", text.getBytes(UTF_8))).contains("文件太长");
        assertThat(ReportReader.read("a.txt", report.getBytes(UTF_8))).isInstanceOf(Reading.Read.class);
    }

    private static byte[] word() {
        return Layouts.WORD.of(new Paper(Figures.of(new Random(3), 9)));
    }

    /// The same Word file with its text changed.
    private static byte[] changed(UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(word()));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var content = from.readAllBytes();
                to.write(
                        entry.getName().equals("word/document.xml")
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatSwellsUpIsRefusedInWords() throws IOException {
        var bomb = changed(xml -> xml.replace("</w:body>", " ".repeat(16 << 20) + "</w:body>"));

        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertThat(refused("a.docx", bomb)).contains("解压后过大");
    }

    @Test
    void noOtherFileIsReadInto() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "另一个文件的内容。");
        var entity = "<!DOCTYPE x [<!ENTITY other SYSTEM \"" + secret.toUri() + "\">]>";
        var html = entity
                + new String(Layouts.HTML.of(new Paper(Figures.of(new Random(3), 9))), UTF_8)
                        .replace("及时回应群众关切。", "及时回应群众关切。&other;");
        var word = changed(
                xml -> xml.replaceFirst("(<\\?xml[^>]*>)", "$1" + entity).replace("及时回应群众关切。", "及时回应群众关切。&other;"));

        assertThat(html).contains("&other;");
        assertThat(ReportReader.read("a.html", html.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.report().chapters().toString())
                                .contains("及时回应群众关切")
                                .doesNotContain("另一个文件的内容"));
        assertThat(refused("a.docx", word)).contains("已损坏");
    }
}
