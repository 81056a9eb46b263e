package cn.gongkai.report.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// A PDF file with Chinese text, line below line. Its font is named and not embedded, as PDF allows for the characters
/// of GB 18030: no machine needs it to know which characters are there.
final class ChinesePdf {

    private static final PDRectangle PAGE = new PDRectangle(1190, 842);
    private static final float TOP = 790;
    private static final float BOTTOM = 50;
    private static final float LEFT = 50;
    private static final float LINE = 16;
    private static final float SIZE = 10;
    private static final int LONGEST = 105;

    private final PDDocument document = new PDDocument();
    private final COSDictionary fonts = new COSDictionary();
    private final StringBuilder page = new StringBuilder();
    private float y = TOP;

    ChinesePdf() {
        fonts.setItem("F", font());
    }

    private static COSDictionary font() {
        var collection = new COSDictionary();
        collection.setString(COSName.REGISTRY, "Adobe");
        collection.setString(COSName.ORDERING, "GB1");
        collection.setInt(COSName.SUPPLEMENT, 5);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "SimSun");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setInt(COSName.ASCENT, 859);
        descriptor.setInt(COSName.DESCENT, -140);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -140, 1000, 859));
        var characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setName(COSName.BASE_FONT, "SimSun");
        characters.setItem(COSName.CIDSYSTEMINFO, collection);
        characters.setItem(COSName.FONT_DESC, descriptor);
        characters.setInt(COSName.DW, 1000);
        // Latin letters and digits are half as wide.
        characters.setItem(COSName.W, numbers(1, 95, 500, 814, 939, 500));
        var below = new COSArray();
        below.add(characters);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "SimSun");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, below);
        return font;
    }

    private static COSArray numbers(int... numbers) {
        var array = new COSArray();
        for (var number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }

    void title(String text) {
        row(List.of(300f), List.of(text), SIZE * 2);
        y -= LINE;
    }

    /// Over as many lines as it takes.
    void paragraph(String text) {
        for (var from = 0; from < text.length(); from += LONGEST) {
            row(List.of(LEFT), List.of(text.substring(from, Math.min(text.length(), from + LONGEST))), SIZE);
        }
    }

    /// @param places from the page's left edge, one for each text
    void row(List<Float> places, List<String> texts) {
        row(places, texts, SIZE);
    }

    private void row(List<Float> places, List<String> texts, float size) {
        if (y < BOTTOM) {
            endPage();
        }
        for (var i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                page.append("BT /F %s Tf %s %s Td <%s> Tj ET\n"
                        .formatted(
                                size,
                                places.get(i),
                                y,
                                HexFormat.of().formatHex(texts.get(i).getBytes(UTF_16BE))));
            }
        }
        y -= LINE;
    }

    private void endPage() {
        try {
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            var written = new PDPage(PAGE);
            written.setResources(resources);
            written.setContents(new PDStream(
                    document, new ByteArrayInputStream(page.toString().getBytes(US_ASCII))));
            document.addPage(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setLength(0);
        y = TOP;
    }

    byte[] bytes() {
        endPage();
        try (document;
                var out = new ByteArrayOutputStream()) {
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
