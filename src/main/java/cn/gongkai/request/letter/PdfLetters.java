package cn.gongkai.request.letter;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// Letters as PDF, laid out like the web page, in the one font that is embedded.
public final class PdfLetters {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            PdfLetters.class.getPackageName() + ".letter",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final String STYLE = """
            @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
            body { margin: 0; font: 16pt/28pt letter; }
            h1 { margin: 0 0 28pt; text-align: center; font: normal 22pt/32pt letter; }
            p { margin: 0; text-indent: 2em; white-space: pre-line; word-wrap: break-word; }
            .number { margin-bottom: 28pt; text-align: center; text-indent: 0; }
            .to { text-indent: 0; }
            .sign { text-align: right; text-indent: 0; padding-right: 4em; page-break-before: avoid; }
            .sign.first { margin-top: 56pt; }
            """;

    private final byte @Nullable [] font;
    private final @Nullable CmapLookup characters;

    /// @param font a TrueType file with the characters letters need; without one there are no PDFs
    /// @throws IllegalStateException when it is none that can be embedded
    public PdfLetters(Optional<Path> font) {
        this.font = font.map(PdfLetters::content).orElse(null);
        this.characters = font.map(path -> characters(path, content(path))).orElse(null);
    }

    /// What became of it.
    public sealed interface Pdf {

        /// The bytes of the file.
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Made(byte[] content) implements Pdf {}

        /// No font, or one that lacks a character: a letter with holes is worse than none.
        ///
        /// @param sentence says what to do, in Chinese
        record Refused(String sentence) implements Pdf {}
    }

    /// A letter as a file.
    public Pdf of(Letter letter) {
        if (font == null || characters == null) {
            return new Pdf.Refused(sentence("NO_FONT", ""));
        }
        var lacking = letter.lines().stream()
                .flatMapToInt(line -> line.words().codePoints())
                .filter(point -> !Character.isWhitespace(point) && characters.getGlyphId(point) == 0)
                .findFirst();
        return lacking.isPresent()
                ? new Pdf.Refused(sentence("LACKING", Character.toString(lacking.getAsInt())))
                : new Pdf.Made(rendered(letter, font));
    }

    private static byte[] rendered(Letter letter, byte[] font) {
        var html = "<html><head><title>" + HtmlUtils.htmlEscape(letter.title(), "UTF-8") + "</title><style>" + STYLE
                + "</style></head><body>" + WebLetter.body(letter) + "</body></html>";
        var bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> new ByteArrayInputStream(font), "letter")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] content(Path font) {
        try {
            return Files.readAllBytes(font);
        } catch (IOException e) {
            throw new IllegalStateException("gongkai.letters.font: " + font + " cannot be read", e);
        }
    }

    private static CmapLookup characters(Path path, byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "gongkai.letters.font: " + path
                            + " is no TrueType font. Collections (.ttc) and fonts with PostScript"
                            + " outlines (most .otf) cannot be embedded; take a .ttf",
                    e);
        }
    }

    private static String sentence(String key, String detail) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(new Object[] {detail});
    }
}
