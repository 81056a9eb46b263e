package cn.gongkai.search;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small catalogue: regulation articles, notices, and an annual report with its tables.
final class Corpus {

    private Corpus() {}

    record Row(
            String id,
            String title,
            String text,
            String category,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate expiresOn,
            @Nullable String documentNumber,
            @Nullable Status status) {

        Disclosure disclosure() {
            var metadata = new Disclosure.Metadata(
                    title,
                    documentNumber,
                    category,
                    publishedOn,
                    null,
                    expiresOn,
                    status == null ? Status.IN_FORCE : status,
                    null,
                    null,
                    null,
                    List.of());
            return new Disclosure(new DisclosureId(id), metadata, List.of(new Block.Paragraph(text)));
        }
    }

    static List<Disclosure> documents() throws IOException {
        var documents = new ArrayList<Disclosure>();
        for (var row : Rows.read(Path.of("src/test/resources/search/corpus.jsonl"), Row.class)) {
            documents.add(row.disclosure());
        }
        documents.add(annualReport());
        return documents;
    }

    static Disclosure document(String id, String title, String... paragraphs) {
        var metadata = new Disclosure.Metadata(
                title, null, "", null, null, null, Status.IN_FORCE, null, null, null, List.of());
        List<Block> body = new ArrayList<>();
        for (var paragraph : paragraphs) {
            body.add(new Block.Paragraph(paragraph));
        }
        return new Disclosure(new DisclosureId(id), metadata, body);
    }

    private static Disclosure annualReport() {
        List<Block> body = List.of(
                new Block.Heading(1, "一、总体情况"),
                new Block.Paragraph("2024年通过政务官网发布各类信息57条，微信公众号发布信息280篇。本年度未收到政府信息公开申请，无行政复议和行政诉讼。"),
                new Block.Heading(1, "二、主动公开政府信息情况"),
                row("第二十条第（一）项", "行政规范性文件", "本年制发件数", "0"),
                row("第二十条第（五）项", "行政许可", "本年处理决定数量", "86"),
                row("第二十条第（六）项", "行政处罚", "本年处理决定数量", "0"),
                row("第二十条第（六）项", "行政强制", "本年处理决定数量", "0"),
                row("第二十条第（八）项", "行政事业性收费", "本年收费金额（单位：万元）", "923.71"),
                new Block.Heading(1, "五、存在的主要问题"),
                new Block.Paragraph("一是公开的内容和形式有待进一步丰富。二是部分栏目内容更新不够及时。"));
        var metadata = new Disclosure.Metadata(
                "可克达拉经开区2024年政府信息公开工作年度报告",
                null,
                "年度报告",
                LocalDate.of(2025, 1, 20),
                null,
                null,
                Status.IN_FORCE,
                null,
                "https://example.org/nianbao",
                null,
                List.of());
        return new Disclosure(new DisclosureId("nianbao"), metadata, body);
    }

    private static Block.TableRow row(String caption, String rowHeader, String columnHeader, String value) {
        return new Block.TableRow(caption, List.of(new Block.Cell(rowHeader, columnHeader, value)));
    }
}
