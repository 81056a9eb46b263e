package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.redaction.finder.FindingKind;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// PDFs made here, in the Latin font PDFBox brings: numbers are Latin anyway.
class PdfRedactionTests {

    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";

    private final Redactor redactor = new Redactor();

    @Test
    void theCopyIsPicturesWithoutAnythingElse() throws Exception {
        var file = full();
        assertThat(new String(file, ISO_8859_1)).contains("/OpenAction", "/Metadata", "/Names");
        var scan = read(file);
        assertThat(scan.format()).isEqualTo(Format.PDF);
        assertThat(scan.findings().stream().map(Finding::words)).contains(NUMBER, PHONE, "13900139000");
        assertThat(scan.notes()).anyMatch(note -> note.contains("批注、链接或者附件"));
        var copy = made(redactor.copy(file, scan.findings(), List.of()));
        try (var pdf = Loader.loadPDF(copy)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMetadata()).isNull();
            assertThat(catalog.getNames()).isNull();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getAcroForm()).isNull();
            assertThat(pdf.getDocumentInformation().getMetadataKeys()).isEmpty();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
            assertThat(pdf.getPage(0).getResources().getFontNames()).isEmpty();
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
        assertThat(new String(copy, ISO_8859_1)).doesNotContain("/OpenAction", "/Metadata", "/Names", NUMBER, PHONE);
    }

    /// The whole box around a covered word is black, so that not even the shape of a letter is left, and the words
    /// beside it are as they were: measured on pages that hold only the one or only the others.
    @ParameterizedTest
    @CsvSource({"0, 0, 12", "90, 0, 12", "180, 0, 12", "270, 0, 12", "0, 40, 12", "90, 40, 30", "0, 0, 6"})
    void whatIsCoveredIsBlackAndTheRestIsNot(int turned, int cut, int size) throws Exception {
        var scan = read(line(turned, cut, size, true, true));
        assertThat(scan.findings()).extracting(Finding::words).containsExactly(NUMBER);
        var file = line(turned, cut, size, true, true);
        var copy = picture(made(redactor.copy(file, scan.findings(), List.of())));
        var word = picture(made(redactor.copy(line(turned, cut, size, true, false), List.of(), List.of())));
        var others = picture(made(redactor.copy(line(turned, cut, size, false, true), List.of(), List.of())));

        var box = ink(word);
        assertThat(box.width * box.height).isGreaterThan(500);
        for (var x = box.x; x < box.x + box.width; x++) {
            for (var y = box.y; y < box.y + box.height; y++) {
                assertThat(dark(copy, x, y)).as("at %d, %d", x, y).isTrue();
            }
        }
        var seen = 0;
        for (var x = 0; x < copy.getWidth(); x++) {
            for (var y = 0; y < copy.getHeight(); y++) {
                if (dark(others, x, y)) {
                    assertThat(dark(copy, x, y)).as("at %d, %d", x, y).isTrue();
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(count(copy)).isLessThan(seen + 4 * (box.width + 20) * (box.height + 20));
        assertThat(ink(others).x + ink(others).width).isGreaterThanOrEqualTo(box.x);
    }

    @Test
    void whatIsFilledIntoAFormIsReadAndCovered() throws Exception {
        var scan = read(full());
        assertThat(scan.findings().stream().map(Finding::words)).contains("13900139000");
    }

    @Test
    void aScannedPageIsNeverCleanByItself() throws Exception {
        var file = scanned();
        var scan = read(file);
        assertThat(scan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.PICTURE);
            assertThat(finding.area().orElseThrow().page()).isEqualTo(1);
        });
        assertThat(scan.notes()).anyMatch(note -> note.contains("1 页"));
        var black = picture(made(redactor.copy(file, scan.findings(), List.of())));
        assertThat(count(black)).isEqualTo(black.getWidth() * black.getHeight());
        assertThat(count(picture(made(redactor.copy(file, List.of(), List.of())))))
                .isLessThan(100_000);
    }

    @Test
    void aPictureBesideTextIsAskedFor() throws Exception {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 12, 80, 700, "Some text that can be read.");
                content.drawImage(LosslessFactory.createFromImage(pdf, card()), 80, 300, 300, 200);
            }
            var scan = read(bytes(pdf));
            assertThat(scan.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.PICTURE);
                var area = finding.area().orElseThrow();
                assertThat(area.left()).isBetween(79.0, 81.0);
                assertThat(area.top()).isBetween(341.0, 343.0);
                assertThat(area.height()).isBetween(199.0, 201.0);
            });
        }
    }

    /// A font that does not say which characters its letters are: what is seen cannot be searched.
    @Test
    void lettersWithoutMeaningMakeAPageUnreadable() throws Exception {
        var html = "<html><head><style>body { font-family: latin; }</style></head><body><p>Call " + PHONE
                + "</p></body></html>";
        var bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useFont(PdfRedactionTests::latin, "latin")
                .withHtmlContent(html, null)
                .toStream(bytes)
                .run();
        assertThat(read(bytes.toByteArray()).findings())
                .extracting(Finding::words)
                .containsExactly(PHONE);
        try (var pdf = Loader.loadPDF(bytes.toByteArray())) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                pdf.getPage(0).getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            assertThat(read(bytes(pdf)).findings()).extracting(Finding::kind).containsExactly(FindingKind.PICTURE);
        }
    }

    @Test
    void aNumberBrokenAtTheEndOfALineIsCoveredOnBoth() throws Exception {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 12, 300, 700, "number 1101051949");
                write(content, 12, 80, 680, "1231002X and so on");
            }
            var file = bytes(pdf);
            var scan = read(file);
            assertThat(scan.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.IDENTITY_NUMBER));
            var copy = picture(made(redactor.copy(file, scan.findings(), List.of())));
            var scale = copy.getWidth() / PDRectangle.A4.getWidth();
            assertThat(dark(copy, (int) (355 * scale), (int) ((842 - 704) * scale)))
                    .isTrue();
            assertThat(dark(copy, (int) (90 * scale), (int) ((842 - 684) * scale)))
                    .isTrue();
        }
    }

    @Test
    void refusesWhatItCannotWorkOn() throws Exception {
        try (var pdf = Loader.loadPDF(full())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(sentence(bytes(pdf))).contains("密码");
        }
        try (var pdf = new PDDocument()) {
            for (var i = 0; i < 61; i++) {
                pdf.addPage(new PDPage(PDRectangle.A4));
            }
            assertThat(sentence(bytes(pdf))).contains("60 页");
        }
        assertThat(sentence("%PDF-1.7 and nothing more".getBytes(UTF_8))).contains("打不开");
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            var bomb = new PDStream(pdf);
            bomb.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = new DeflaterOutputStream(bomb.getCOSObject().createRawOutputStream())) {
                var blanks = new byte[1024 * 1024];
                for (var i = 0; i < 200; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(bomb);
            var file = bytes(pdf);
            assertThat(file.length).isLessThan(1024 * 1024);
            assertThat(sentence(file)).contains("过大");
        }
    }

    /// One sheet as large as a wall is drawn with fewer dots, not with more memory.
    @Test
    void aHugePageFitsIntoMemory() throws Exception {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(new PDRectangle(14_400, 14_400));
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 200, 800, 7000, NUMBER);
            }
            var file = bytes(pdf);
            var copy = picture(made(redactor.copy(file, read(file).findings(), List.of())));
            assertThat((long) copy.getWidth() * copy.getHeight()).isLessThan(10_000_000);
            assertThat(count(copy)).isPositive();
        }
    }

    private String sentence(byte[] file) {
        var scanned = redactor.scan(file, List.of());
        assertThat(scanned).isInstanceOf(Scanned.Refused.class);
        return ((Scanned.Refused) scanned).sentence();
    }

    private Scanned.Read read(byte[] file) {
        var scanned = redactor.scan(file, List.of());
        assertThat(scanned).as(scanned.toString()).isInstanceOf(Scanned.Read.class);
        return (Scanned.Read) scanned;
    }

    private static byte[] made(Copied copied) {
        assertThat(copied).as(copied.toString()).isInstanceOf(Copied.Made.class);
        return ((Copied.Made) copied).content();
    }

    /// One line of text: a number between other words; either can be left out.
    private static byte[] line(int turned, int cut, int size, boolean number, boolean others) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            page.setRotation(turned);
            page.setCropBox(new PDRectangle(cut, cut / 2f, 595 - 2 * cut, 842 - cut));
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                var before = "Name: Smith, number ";
                var start = 60f;
                var at = start + size * FONT.getStringWidth(before) / 1000;
                var after = at + size * FONT.getStringWidth(NUMBER) / 1000;
                if (others) {
                    write(content, size, start, 500, before);
                    write(content, size, after, 500, ", st");
                }
                if (number) {
                    write(content, size, at, 500, NUMBER);
                }
            }
            return bytes(pdf);
        }
    }

    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    private static void write(PDPageContentStream content, int size, float x, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(FONT, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    /// Text, a filled form, a note, a script, an attached file, metadata.
    private static byte[] full() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                write(content, 12, 80, 700, "Number " + NUMBER + ", call " + PHONE);
            }
            var form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), FONT);
            form.setDefaultResources(resources);
            var field = new PDTextField(form);
            field.setPartialName("phone");
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(80, 600, 200, 20));
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            field.setValue("13900139000");
            var note = new PDAnnotationText();
            note.setContents("a note about " + PHONE);
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            page.getAnnotations().add(note);
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
            pdf.getDocumentInformation().setAuthor("somebody");
            var metadata = new PDMetadata(pdf);
            metadata.importXMPMetadata("<x>somebody</x>".getBytes(UTF_8));
            pdf.getDocumentCatalog().setMetadata(metadata);
            var attached = new PDComplexFileSpecification();
            attached.setFile("original.txt");
            attached.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(PHONE.getBytes(UTF_8))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("original.txt", attached));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
            return bytes(pdf);
        }
    }

    private static byte[] scanned() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, card()), 0, 0, 595, 842);
            }
            return bytes(pdf);
        }
    }

    private static BufferedImage card() {
        var picture = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 400);
        pen.setColor(Color.BLACK);
        pen.fillRect(40, 40, 30, 10);
        pen.dispose();
        return picture;
    }

    private static InputStream latin() {
        return Objects.requireNonNull(
                Loader.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /// The first page as it is seen, at the copies' own resolution.
    private static BufferedImage picture(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var resources = pdf.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            return image.getImage();
        }
    }

    private static Rectangle ink(BufferedImage picture) {
        Rectangle box = null;
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                if (dark(picture, x, y)) {
                    var dot = new Rectangle(x, y, 1, 1);
                    box = box == null ? dot : box.union(dot);
                }
            }
        }
        return Objects.requireNonNull(box, "nothing is drawn");
    }

    private static int count(BufferedImage picture) {
        var dark = 0;
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                dark += dark(picture, x, y) ? 1 : 0;
            }
        }
        return dark;
    }

    private static boolean dark(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 128;
    }
}
