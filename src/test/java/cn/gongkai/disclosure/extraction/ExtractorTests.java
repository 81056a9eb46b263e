package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExtractorTests {

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = workbook.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("说明文字");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aPageOfAGovernmentSite() {
        var text = Read.text("page.html", """
                <!DOCTYPE html><html><head><meta charset="gb2312">
                <title>关于停水的通知_某某网</title>
                <meta name="ArticleTitle" content="关于停水的通知">
                <meta name="PubDate" content="2024-03-05 10:30">
                <meta name="ContentSource" content="建设局">
                <meta name="ColumnName" content="通知公告">
                </head><body><div class="nav"><nav>首页 | 公开</nav></div>
                <div id="zoom"><h2>停水范围</h2><p>　　城南片区自<b>3月6日</b>起停水。</p>
                <ol><li>提前蓄水</li><li>注意安全</li></ol>第一行<br>第二行<script>var x = 1;</script></div>
                <footer>版权所有</footer></body></html>
                """.getBytes(Charset.forName("GB18030")));

        assertThat(text.fields())
                .containsEntry("title", List.of("关于停水的通知"))
                .containsEntry("publishedOn", List.of("2024-03-05"))
                .containsEntry("draftingUnit", List.of("建设局"))
                .containsEntry("category", List.of("通知公告"));
        assertThat(text.body())
                .containsExactly(
                        new Block.Heading(2, "停水范围"),
                        new Block.Paragraph("城南片区自3月6日起停水。"),
                        new Block.Paragraph("1. 提前蓄水"),
                        new Block.Paragraph("2. 注意安全"),
                        new Block.Paragraph("第一行"),
                        new Block.Paragraph("第二行"));
    }

    @Test
    void theContentTellsWhatAFileIs() throws IOException {
        assertThat(Read.text("wrong.docx", workbook()).body()).isNotEmpty();
        assertThat(Read.text("wrong.pdf", "<html><body><p>网页</p></body></html>").body())
                .containsExactly(new Block.Paragraph("网页"));
    }

    @Test
    void whatIsNoDocument() {
        assertThat(Read.reason("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}))
                .contains("不支持");
        assertThat(Read.reason("empty.txt", new byte[0])).contains("没有文字");
        assertThat(Read.reason("blank.md", " \n\n".getBytes(StandardCharsets.UTF_8)))
                .contains("没有文字");
        assertThat(Read.reason("none.html", "<html><body></body></html>".getBytes(StandardCharsets.UTF_8)))
                .contains("没有文字");
    }

    @Test
    void brokenFiles() throws IOException {
        var whole = workbook();

        assertThat(Read.reason("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .contains("损坏");
        assertThat(Read.reason("no.docx", "只是改了名字".getBytes(StandardCharsets.UTF_8)))
                .contains("损坏");
        assertThat(Read.reason("no.pdf", "%PDF-1.7 什么也没有".getBytes(StandardCharsets.UTF_8)))
                .contains("损坏");
    }

    @Test
    void lockedOfficeFiles() throws IOException, GeneralSecurityException {
        var info = new EncryptionInfo(EncryptionMode.agile);
        info.getEncryptor().confirmPassword("secret");
        try (var file = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var locked = info.getEncryptor().getDataStream(file)) {
                locked.write(workbook());
            }
            file.writeFilesystem(out);
            assertThat(Read.reason("locked.xlsx", out.toByteArray())).contains("密码");
        }
    }

    @Test
    void aZipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(part(name).getBytes(StandardCharsets.UTF_8));
                if (name.startsWith("word")) {
                    for (var i = 0; i < 200; i++) {
                        zip.write(new byte[1 << 20]);
                    }
                }
                zip.closeEntry();
            }
        }

        assertThat(Read.reason("bomb.docx", out.toByteArray())).contains("过大");
    }

    private static String part(String name) {
        return switch (name) {
            case "[Content_Types].xml" -> """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
            case "_rels/.rels" -> """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Target="word/document.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";
            default -> "<?xml version=\"1.0\"?>";
        };
    }
}
