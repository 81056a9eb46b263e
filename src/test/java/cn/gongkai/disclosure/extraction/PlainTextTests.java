package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Block.Heading;
import cn.gongkai.disclosure.Block.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainTextTests {

    @Test
    void chaptersAreHeadingsAndArticlesStayWhole() {
        var body = Read.text("law.txt", """
                        第一章 总 则

                        第一条 为了公开，制定本条例。

                        第二条 下列信息应当公开：

                        （一）规划；

                        （二）预算。

                        前款规定以外的，从其规定。

                        第二章　附则
                        第三条 本条例自公布之日起施行。

                        2024年1月1日
                        """).body();

        assertThat(body)
                .containsExactly(
                        new Heading(2, "第一章 总则"),
                        new Paragraph("第一条 为了公开，制定本条例。"),
                        new Paragraph("第二条 下列信息应当公开：\n（一）规划；\n（二）预算。\n前款规定以外的，从其规定。"),
                        new Heading(2, "第二章 附则"),
                        new Paragraph("第三条 本条例自公布之日起施行。"),
                        new Paragraph("2024年1月1日"));
    }

    @Test
    void numberedHeadings() {
        var body =
                Read.text("a.txt", "一、受理条件\n年满十八周岁。\n（一）材料\n身份证。\n二、期限\n二十日。").body();

        assertThat(Read.headings(body))
                .containsExactly(new Heading(2, "一、受理条件"), new Heading(3, "（一）材料"), new Heading(2, "二、期限"));
    }

    @Test
    void aListOfShortItemsIsNotARowOfHeadings() {
        var body = Read.text("a.txt", "所需材料：\n一、身份证\n二、户口簿\n三、申请表").body();

        assertThat(Read.headings(body)).isEmpty();
        assertThat(body).hasSize(4);
    }

    @Test
    void markdownSignsAreNotText() {
        var body = Read.text("a.md", "## 怎么**申请**\n\n- 见[指南](https://example.cn/a)\n\n---\n\n<!-- 备注 -->\n完。")
                .body();

        assertThat(body).containsExactly(new Heading(2, "怎么申请"), new Paragraph("见指南"), new Paragraph("完。"));
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        var body = Read.text("a.txt", """
                        　　为进一步规范政府信息公开工作，保障公民、法人和其他组织依
                        法获取政府信息，提高政府工作的透明度，充分发挥政府信息对人民
                        群众生产、生活和经济社会活动的服务作用，根据有关规定，结合本
                        区实际，制定本办法。
                        　　本办法适用于区属各部门以及法律法规授权的具有管理公共事务
                        职能的组织，其公开政府信息的活动应当遵循公正、公平、合法、便
                        民的原则，做到及时、准确地公开政府信息，不得拖延，也不得以任
                        何理由拒绝。
                        """).body();

        assertThat(body).hasSize(2);
        assertThat(body.getFirst().text()).contains("依法获取").contains("结合本区实际").endsWith("制定本办法。");
    }

    @Test
    void shortLinesAreMeant() {
        assertThat(Read.text("a.txt", "事项类型：行政许可\n办理地点：政务大厅\n电话：0999-1").body()).hasSize(3);
    }

    @Test
    void rowsOfABulkFileKeepTheirLines() {
        assertThat(PlainText.row("一句话没有完\n\n下一行。也没有，关系"))
                .extracting(Block::text)
                .containsExactly("一句话没有完", "下一行。也没有，关系");
    }

    @Test
    void textInOlderChineseEncodings() {
        var text = "政府信息公开指南\n\n本机关依法公开政府信息。";

        for (var charset :
                new Charset[] {Charset.forName("GB18030"), Charset.forName("GBK"), StandardCharsets.UTF_16LE}) {
            var marked = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" + text : text;
            assertThat(Read.paragraphs(
                            Read.text("a.txt", marked.getBytes(charset)).body()))
                    .as(charset.name())
                    .containsExactly("政府信息公开指南", "本机关依法公开政府信息。");
        }
    }

    @Test
    void frontMatterIsNotText() {
        var text = Read.text("a.md", "---\ntitle: 标题\nasked: [甲, 乙]\npublishedOn: 2024-01-05\nid: 007\n---\n正文。");

        assertThat(text.fields())
                .containsEntry("title", java.util.List.of("标题"))
                .containsEntry("asked", java.util.List.of("甲", "乙"))
                .containsEntry("publishedOn", java.util.List.of("2024-01-05"))
                .containsEntry("id", java.util.List.of("007"));
        assertThat(text.body()).containsExactly(new Paragraph("正文。"));
    }

    @Test
    void aRuleIsNoFrontMatter() {
        assertThat(Read.text("a.md", "---\n\n正文。\n\n---\n完。").body()).hasSize(2);
    }

    @Test
    void mistakenFrontMatterSaysWhere() {
        assertThat(Read.reason("a.md", "---\ntitle: [未完\n---\n正文".getBytes(StandardCharsets.UTF_8)))
                .contains("第 3 行");
    }
}
