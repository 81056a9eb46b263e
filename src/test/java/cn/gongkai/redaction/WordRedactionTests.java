package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.redaction.finder.KnownWord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Word files with something in every place where a word can hide.
class WordRedactionTests {

    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13800138000";

    private final Redactor redactor = new Redactor();

    @Test
    void whatIsCoveredIsNowhereInTheFile() throws Exception {
        var file = HidingPlaces.docx();
        var everywhere = words(file);
        assertThat(HidingPlaces.SECRETS)
                .allSatisfy(secret -> assertThat(everywhere).contains(secret));

        var scan = read(file, List.of(new KnownWord(FindingKind.NAME, "王小明")));
        assertThat(scan.format()).isEqualTo(Format.WORD);
        assertThat(scan.findings().stream().map(Finding::words))
                .contains(
                        NUMBER,
                        "138-0013-8000",
                        "王小明",
                        "13900139001",
                        "13900139002",
                        "13900139003",
                        "13900139004",
                        "13900139005")
                .doesNotContain("13700137000", "13700137001", "13700137002");
        var copy = made(redactor.copy(file, scan.findings(), List.of("代号青松")));

        var left = words(copy);
        assertThat(HidingPlaces.SECRETS).allSatisfy(secret -> assertThat(left).doesNotContain(secret));
        assertThat(left).doesNotContain("代号青松", NUMBER, PHONE).contains("可以公开的正文", Redactor.BLOCK);
    }

    @Test
    void wordReadsTheCopyAndItHoldsWhatWasSeen() throws Exception {
        var file = HidingPlaces.docx();
        var scan = read(file, List.of());
        var copy = made(redactor.copy(file, scan.findings(), List.of()));
        try (var document = new XWPFDocument(new ByteArrayInputStream(copy));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("可以公开的正文", "表格里：▇▇▇▇", "页眉：▇▇▇▇", "页脚：▇▇▇▇", "文本框：▇▇▇▇", "插入的话", "链接文字", "脚注：▇▇▇▇")
                    .doesNotContain("删掉的话", "看不见的话", "批注的话");
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst().isBold())
                    .isTrue();
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNull();
            assertThat(document.getProperties().getExtendedProperties().getCompany())
                    .isNull();
            assertThat(document.getDocComments()).isNull();
            assertThat(document.getAllPictures()).isEmpty();
            assertThat(document.getAllEmbeddedParts()).isEmpty();
        }
        assertThat(names(copy))
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        "word/document.xml",
                        "word/styles.xml",
                        "word/settings.xml",
                        "word/footnotes.xml",
                        "word/header1.xml",
                        "word/footer2.xml");
        assertThat(xml(copy))
                .doesNotContain("http://secret.example", "HYPERLINK", "w:vanish", "<w:del ", "<w:ins ", "rsid");
    }

    @Test
    void saysWhatTheCopyWillNotHold() throws Exception {
        assertThat(read(HidingPlaces.docx(), List.of()).notes())
                .anyMatch(note -> note.contains("1 条批注"))
                .anyMatch(note -> note.contains("修订"))
                .anyMatch(note -> note.contains("隐藏文字"))
                .anyMatch(note -> note.contains("1 张图片"))
                .anyMatch(note -> note.contains("1 个嵌入"))
                .anyMatch(note -> note.contains("1 个文本框"))
                .anyMatch(note -> note.contains("颜色很浅"));
    }

    @Test
    void aNumberOverRunsParagraphsAndCellsIsOne() throws Exception {
        var document = new XWPFDocument();
        var paragraph = document.createParagraph();
        for (var piece : List.of("身份证", "1101", "0519", "4912", "31002X", "。")) {
            paragraph.createRun().setText(piece);
        }
        var table = document.createTable(1, NUMBER.length());
        for (var i = 0; i < NUMBER.length(); i++) {
            table.getRow(0).getCell(i).setText(NUMBER.substring(i, i + 1));
        }
        var file = bytes(document);
        var scan = read(file, List.of());
        assertThat(scan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.IDENTITY_NUMBER);
            assertThat(finding.places()).isEqualTo(2);
        });
        var copy = made(redactor.copy(file, scan.findings(), List.of()));
        assertThat(words(copy).replaceAll("\\s", "")).contains("身份证▇▇▇▇。▇▇▇▇").doesNotContain("002X");
        assertThat(xml(copy).split("<w:r>"))
                .as("runs that held pieces of it are gone")
                .hasSize(5);
    }

    @Test
    void automaticNumbersStay() throws Exception {
        var document = HidingPlaces.numbered("第%1条　电话" + PHONE);
        var scan = read(document, List.of());
        assertThat(scan.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).isEqualTo(PHONE));
        var copy = made(redactor.copy(document, scan.findings(), List.of()));
        assertThat(xml(copy)).contains("第%1条　电话▇▇▇▇").doesNotContain(PHONE);
    }

    @Test
    void styleHidesAndARunCanShowAgain() throws Exception {
        var file = HidingPlaces.hiddenByStyle();
        var scan = read(file, List.of());
        assertThat(scan.findings().stream().map(Finding::words)).containsExactly("13900139009");
        var copy = made(redactor.copy(file, List.of(), List.of()));
        assertThat(words(copy)).contains("13900139009").doesNotContain("13900139008");
    }

    @Test
    void keepsWhatNobodyCovered() throws Exception {
        var file = HidingPlaces.docx();
        var scan = read(file, List.of());
        var some = scan.findings().stream()
                .filter(finding -> finding.words().equals("138-0013-8000"))
                .toList();
        var copy = words(made(redactor.copy(file, some, List.of())));
        assertThat(copy).contains(NUMBER).doesNotContain("138-0013-8000", PHONE);
    }

    @Test
    void refusesWhatItCannotWorkOn() throws Exception {
        assertThat(sentence(encrypted())).contains("密码");
        assertThat(sentence(macros())).contains("宏");
        assertThat(sentence(bomb())).contains("过大");
        assertThat(sentence("PK\u0003\u0004 not really".getBytes(UTF_8))).contains("只能处理");
        assertThat(sentence(new byte[0])).contains("空的");
        assertThat(sentence(new byte[Redactor.LARGEST + 1])).contains("20 MB");
        assertThat(sentence(with(HidingPlaces.docx(), "word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>")))
                .contains("打不开");
        try (var old = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            old.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            old.writeFilesystem(bytes);
            assertThat(sentence(bytes.toByteArray())).contains("旧格式");
        }
    }

    private String sentence(byte[] file) {
        assertThat(redactor.scan(file, List.of())).isInstanceOf(Scanned.Refused.class);
        return ((Scanned.Refused) redactor.scan(file, List.of())).sentence();
    }

    private Scanned.Read read(byte[] file, List<KnownWord> known) {
        return (Scanned.Read) redactor.scan(file, known);
    }

    private static byte[] made(Copied copied) {
        assertThat(copied).isInstanceOf(Copied.Made.class);
        return ((Copied.Made) copied).content();
    }

    /// Every character of every part, also of attributes, with pieces of text put together.
    private static String words(byte[] file) throws IOException {
        var words = new StringBuilder();
        for (var part : parts(file).values()) {
            words.append(part.replaceAll("<[^>]*>", "")).append('\n');
            var attributes = Pattern.compile("\"([^\"]*)\"").matcher(part);
            while (attributes.find()) {
                words.append(' ').append(attributes.group(1)).append('\n');
            }
        }
        return words.toString();
    }

    private static String xml(byte[] file) throws IOException {
        return String.join("\n", parts(file).values());
    }

    private static List<String> names(byte[] file) throws IOException {
        return new ArrayList<>(parts(file).keySet());
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        document.close();
        return bytes.toByteArray();
    }

    private static byte[] encrypted() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("password");
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            try (var document = OPCPackage.open(new ByteArrayInputStream(HidingPlaces.docx()));
                    var out = encryptor.getDataStream(files)) {
                document.save(out);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] macros() throws IOException {
        return with(HidingPlaces.docx(), "word/vbaProject.bin", "macro");
    }

    /// Three hundred megabytes of blanks in a few hundred kilobytes.
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            var blanks = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] file, String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(zip.readAllBytes());
                    out.closeEntry();
                }
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
