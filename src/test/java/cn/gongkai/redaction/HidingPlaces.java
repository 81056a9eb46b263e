package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Makes Word files in which words stand in every place they can hide in.
final class HidingPlaces {

    /// What must not be in a copy in which everything found was covered.
    static final List<String> SECRETS = List.of(
            "13900139001",
            "13900139002",
            "13900139003",
            "13900139004",
            "13900139005",
            "13900139006",
            "王小明",
            "删掉的话",
            "看不见的话",
            "批注的话",
            "作者甲",
            "单位乙",
            "自定义丙",
            "13700137000",
            "13700137001",
            "13700137002",
            "13700137003");

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private HidingPlaces() {}

    static byte[] docx() throws IOException {
        try (var document = new XWPFDocument()) {
            var first = document.createParagraph();
            first.createRun().setText("可以公开的正文。");
            first.getRuns().getFirst().setBold(true);
            first.createRun().setText("王小");
            first.createRun().setText("明，身份证11010519491231002X，电话138-0013-8000，又13800138000。");
            document.createTable(1, 2).getRow(0).getCell(0).setText("表格里：13900139001");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉：13900139002");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚：13900139003");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("脚注：13900139005");
            first.addFootnoteReference(note);
            add(document, """
                    <xml-fragment %s xmlns:v="urn:schemas-microsoft-com:vml"
                         xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                         xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
                      <w:r><mc:AlternateContent>
                        <mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>
                          <w:p><w:r><w:t>文本框：13900139004</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
                        <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>
                          <w:p><w:r><w:t>旧式文本框：13900139006</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
                      </mc:AlternateContent></w:r></xml-fragment>""");
            add(document, """
                    <xml-fragment %s><w:r><w:t xml:space="preserve">修订：</w:t></w:r>
                      <w:ins w:id="1" w:author="作者甲"><w:r><w:t>插入的话</w:t></w:r></w:ins>
                      <w:del w:id="2" w:author="作者甲"><w:r><w:delText>删掉的话13700137000</w:delText></w:r></w:del></xml-fragment>""");
            add(document, """
                    <xml-fragment %s><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的话13700137001</w:t></w:r>
                      <w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>白色的字</w:t></w:r></xml-fragment>""");
            add(document, """
                    <xml-fragment %s><w:r><w:fldChar w:fldCharType="begin"/></w:r>
                      <w:r><w:instrText> HYPERLINK "http://secret.example/13700137002" </w:instrText></w:r>
                      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>链接文字</w:t></w:r>
                      <w:r><w:fldChar w:fldCharType="end"/></w:r></xml-fragment>""");
            add(document, """
                    <xml-fragment %s><w:sdt><w:sdtPr><w:alias w:val="自定义丙"/></w:sdtPr><w:sdtContent>
                      <w:r><w:t>代号青松</w:t></w:r></w:sdtContent></w:sdt></xml-fragment>""");
            var picture = document.createParagraph().createRun();
            picture.addPicture(
                    new ByteArrayInputStream(PIXEL),
                    PictureType.PNG,
                    "13700137003.png",
                    Units.toEMU(10),
                    Units.toEMU(10));
            var comments = document.createComments();
            var comment = comments.createComment(BigInteger.ONE);
            comment.setAuthor("作者甲");
            comment.createParagraph().createRun().setText("批注的话");
            properties(document.getProperties());
            part(document, "/customXml/item1.xml", "application/xml", "customXml", "<a>自定义丙</a>");
            part(document, "/docProps/thumbnail.jpeg", "image/jpeg", "thumbnail", "单位乙");
            part(document, "/word/embeddings/oleObject1.bin", "application/octet-stream", "oleObject", "单位乙");
            document.getPackagePart()
                    .addExternalRelationship(
                            "http://secret.example/13700137002",
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink");
            return bytes(document);
        } catch (OpenXML4JException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A paragraph whose number is automatic.
    static byte[] numbered(String text) throws IOException {
        try (var document = new XWPFDocument()) {
            var format = CTAbstractNum.Factory.newInstance();
            format.setAbstractNumId(BigInteger.ZERO);
            var level = format.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
            level.addNewLvlText().setVal(text);
            level.addNewStart().setVal(BigInteger.ONE);
            var numbering = document.createNumbering();
            var paragraph = document.createParagraph();
            paragraph.setNumID(numbering.addNum(
                    numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(format))));
            paragraph.createRun().setText("条文");
            return bytes(document);
        }
    }

    /// One paragraph hidden by its style, and a run in it that is not.
    static byte[] hiddenByStyle() throws IOException {
        try (var document = new XWPFDocument()) {
            var style = CTStyle.Factory.newInstance();
            style.setStyleId("unseen");
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("unseen");
            style.addNewRPr().addNewVanish();
            document.createStyles().addStyle(new XWPFStyle(style));
            var paragraph = document.createParagraph();
            paragraph.setStyle("unseen");
            paragraph.createRun().setText("13900139008");
            var shown = paragraph.createRun();
            shown.setText("13900139009");
            shown.getCTR().addNewRPr().addNewVanish().setVal(false);
            return bytes(document);
        }
    }

    private static void add(XWPFDocument document, String xml) {
        try {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.getCTP().set(CTP.Factory.parse(xml.formatted(W)));
        } catch (XmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void properties(POIXMLProperties properties) {
        properties.getCoreProperties().setCreator("作者甲");
        properties.getCoreProperties().setLastModifiedByUser("作者甲");
        properties.getExtendedProperties().setCompany("单位乙");
        properties.getCustomProperties().addProperty("owner", "自定义丙");
    }

    private static void part(XWPFDocument document, String name, String type, String relation, String content)
            throws OpenXML4JException, IOException {
        var part = document.getPackage().createPart(PackagingURIHelper.createPartName(name), type);
        try (var out = part.getOutputStream()) {
            out.write(content.getBytes(UTF_8));
        }
        document.getPackagePart()
                .addRelationship(
                        part.getPartName(),
                        TargetMode.INTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + relation);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return bytes.toByteArray();
    }
}
