package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/// The standard fonts have no Chinese letters, so these files are in English.
class PdfFileTests {

    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @FunctionalInterface
    private interface Drawing {
        void draw(Page page) throws IOException;
    }

    private record Page(PDPageContentStream content) {

        void text(float x, float y, float size, String text) throws IOException {
            content.beginText();
            content.setFont(FONT, size);
            content.newLineAtOffset(x, y);
            content.showText(text);
            content.endText();
        }
    }

    private static PDDocument document(Drawing... pages) throws IOException {
        var document = new PDDocument();
        for (var drawing : pages) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.draw(new Page(content));
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void columnsBecomeATable() throws IOException {
        var body = Read.text("report.pdf", bytes(document(page -> {
                    page.text(200, 720, 20, "Annual report");
                    page.text(72, 680, 11, "The figures of the year follow.");
                    String[][] rows = {
                        {"Matter", "Issued", "Refused"}, {"Permits", "86", "2"}, {"Fines imposed", "0", "1"}
                    };
                    for (var i = 0; i < rows.length; i++) {
                        page.text(72, 650 - 20f * i, 11, rows[i][0]);
                        page.text(250, 650 - 20f * i, 11, rows[i][1]);
                        page.text(400, 650 - 20f * i, 11, rows[i][2]);
                    }
                })))
                .body();

        assertThat(body.getFirst()).isEqualTo(new Block.Heading(1, "Annual report"));
        assertThat(Read.paragraphs(body)).containsExactly("The figures of the year follow.");
        assertThat(Read.cells(body))
                .containsExactly(
                        "Permits Issued：86", "Permits Refused：2", "Fines imposed Issued：0", "Fines imposed Refused：1");
    }

    @Test
    void paragraphsGoOnAcrossLinesAndPagesWithoutHeadersAndFooters() throws IOException {
        Drawing furniture = page -> {
            page.text(72, 760, 9, "Kokdala gazette");
            page.text(300, 30, 9, "- 1 -");
        };
        var first = "The zone publishes what it must publish by law, and it does so in the form";
        var second = "that residents can read without asking anybody for help, which is the whole";
        var third = "point of publishing.";
        var body = Read.text(
                        "text.pdf",
                        bytes(document(
                                page -> {
                                    furniture.draw(page);
                                    page.text(72, 700, 11, first);
                                    page.text(72, 684, 11, second);
                                },
                                page -> {
                                    furniture.draw(page);
                                    page.text(72, 700, 11, third);
                                    page.text(100, 684, 11, "A second paragraph begins further in.");
                                },
                                page -> {
                                    furniture.draw(page);
                                    page.text(72, 700, 11, "The end.");
                                })))
                .body();

        assertThat(body)
                .extracting(Block::text)
                .containsExactly(
                        first + " " + second + " " + third, "A second paragraph begins further in.", "The end.");
    }

    @Test
    void aScannedFileHasNoText() throws IOException {
        assertThat(Read.reason("scan.pdf", bytes(document(page -> {})))).contains("扫描");
    }

    @Test
    void aLockedFile() throws IOException {
        var document = document(page -> page.text(72, 700, 11, "secret"));
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(Read.reason("locked.pdf", bytes(document))).contains("密码");
    }

    @Test
    void aFileCutShort() throws IOException {
        var whole = bytes(document(page -> page.text(72, 700, 11, "text")));
        var part = java.util.Arrays.copyOf(whole, 200);

        assertThat(Read.reason("cut.pdf", part)).contains("损坏");
    }
}
