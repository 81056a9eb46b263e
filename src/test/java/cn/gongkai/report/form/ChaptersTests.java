package cn.gongkai.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaptersTests {

    @Test
    void titlesAreTheFormats() {
        assertThat(Arrays.stream(Chapter.values()).map(Chapter::title))
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
    }

    @Test
    void eachLineIsAParagraph() {
        var chapters = Chapters.NONE.with(Chapter.OVERVIEW, "第一段。\r\n\r\n  （一）主动公开情况。通过官网发布。\n\n（二）改进情况\n一是加强学习。");

        assertThat(chapters.paragraphs(Chapter.OVERVIEW))
                .containsExactly(
                        new Chapters.Paragraph("", "第一段。"),
                        new Chapters.Paragraph("（一）主动公开情况。", "通过官网发布。"),
                        new Chapters.Paragraph("（二）改进情况", ""),
                        new Chapters.Paragraph("", "一是加强学习。"));
    }

    @Test
    void aSentenceIsNotTakenForASubheading() {
        var chapters = Chapters.NONE.with(Chapter.PROBLEMS, "（一）对公开的内容，有待丰富。\n(一)存在的主要问题");

        assertThat(chapters.paragraphs(Chapter.PROBLEMS))
                .containsExactly(
                        new Chapters.Paragraph("", "（一）对公开的内容，有待丰富。"), new Chapters.Paragraph("(一)存在的主要问题", ""));
    }

    @Test
    void aChapterLeftEmptyIsNotThere() {
        var chapters = new Chapters(Map.of(Chapter.PUBLISHED, "  \n "));

        assertThat(chapters).isEqualTo(Chapters.NONE);
        assertThat(chapters.text(Chapter.PUBLISHED)).isEmpty();
        assertThat(chapters.paragraphs(Chapter.PUBLISHED)).isEmpty();
    }
}
