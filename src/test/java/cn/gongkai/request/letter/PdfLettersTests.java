package cn.gongkai.request.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the Latin font PDFBox brings: a Chinese one is on no machine for certain, and takes the same way.
class PdfLettersTests {

    private static final Letter LATIN =
            new Letter("# Notice\n^ No. 1 (2026)\n@ To A & B:\nIt is <open>.\n> The organ\n> 24 November 2026");

    @TempDir
    Path folder;

    @Test
    void aLetterIsAPdfOfItsWordsWithTheFontInIt() throws Exception {
        var made = (PdfLetters.Pdf.Made) new PdfLetters(Optional.of(latin())).of(LATIN);
        try (var pdf = Loader.loadPDF(made.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .containsExactly(
                            "Notice", "No. 1 (2026)", "To A & B:", "It is <open>.", "The organ", "24 November 2026");
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                assertThat(pdf.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void withoutAFontOrACharacterThereIsNone() throws Exception {
        assertThat(new PdfLetters(Optional.empty()).of(LATIN))
                .isInstanceOfSatisfying(
                        PdfLetters.Pdf.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("gongkai.letters.font"));
        assertThat(new PdfLetters(Optional.of(latin())).of(new Letter("# 政府信息公开告知书\n正文")))
                .isInstanceOfSatisfying(
                        PdfLetters.Pdf.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("没有“政”字"));
    }

    @Test
    void whatCannotBeEmbeddedStopsTheProgramWithItsName() throws Exception {
        var collection = Files.writeString(folder.resolve("cjk.ttc"), "ttcf");
        assertThatThrownBy(() -> new PdfLetters(Optional.of(collection)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cjk.ttc")
                .hasMessageContaining("take a .ttf");
        assertThatThrownBy(() -> new PdfLetters(Optional.of(folder.resolve("none.ttf"))))
                .hasMessageContaining("none.ttf cannot be read");
    }

    private Path latin() throws IOException {
        var file = folder.resolve("latin.ttf");
        try (var font = Objects.requireNonNull(
                Loader.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            Files.write(file, font.readAllBytes());
        }
        return file;
    }
}
