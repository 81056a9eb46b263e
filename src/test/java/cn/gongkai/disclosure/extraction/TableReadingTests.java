package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReadingTests {

    private static List<Block> html(String rows) {
        return Read.text("t.html", "<html><body><table>" + rows + "</table></body></html>")
                .body();
    }

    @Test
    void oneHeaderRowOneLabelColumn() {
        var body = html("<tr><td>项目</td><td>2023年</td><td>2024年</td></tr>"
                + "<tr><td>行政许可</td><td>80</td><td>86</td></tr><tr><td>行政处罚</td><td>1</td><td>0</td></tr>");

        assertThat(Read.cells(body)).containsExactly("行政许可 2023年：80", "行政许可 2024年：86", "行政处罚 2023年：1", "行政处罚 2024年：0");
    }

    @Test
    void yearsAboveNumbersAreHeaders() {
        var body = html("<tr><td>指标</td><td>2023</td><td>2024</td></tr><tr><td>许可</td><td>80</td><td>86</td></tr>");

        assertThat(Read.cells(body)).containsExactly("许可 2023：80", "许可 2024：86");
    }

    /// 表三 of the annual report in small: three header rows, labels in groups, a corner that is no header.
    @Test
    void mergedHeadersAndLabelGroups() {
        var body = html("""
                <tr><td colspan=3 rowspan=3>（本列数据的勾稽关系）</td><td colspan=4>申请人情况</td></tr>
                <tr><td rowspan=2>自然人</td><td colspan=2>法人或其他组织</td><td rowspan=2>总计</td></tr>
                <tr><td>商业企业</td><td>科研机构</td></tr>
                <tr><td colspan=3>一、本年新收</td><td>5</td><td>1</td><td>0</td><td>6</td></tr>
                <tr><td rowspan=3>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>4</td><td>1</td><td>0</td><td>5</td></tr>
                <tr><td rowspan=2>（三）不予公开</td><td>1.属于国家秘密</td><td>1</td><td>0</td><td>0</td><td>1</td></tr>
                <tr><td>2.其他</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
                """);

        assertThat(Read.cells(body))
                .hasSize(16)
                .startsWith("一、本年新收 申请人情况 自然人：5", "一、本年新收 申请人情况 法人或其他组织 商业企业：1")
                .contains(
                        "三、本年度办理结果 （一）予以公开 申请人情况 总计：5",
                        "三、本年度办理结果 （三）不予公开 1.属于国家秘密 申请人情况 自然人：1",
                        "三、本年度办理结果 （三）不予公开 2.其他 申请人情况 法人或其他组织 科研机构：0");
    }

    /// 表二 of the annual report: parts with headers of their own.
    @Test
    void sectionsBringNewHeaders() {
        var body = html("""
                <tr><td colspan=4>第二十条第（一）项</td></tr>
                <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
                <tr><td>规章</td><td>1</td><td>2</td><td>3</td></tr>
                <tr><td colspan=4>第二十条第（五）项</td></tr>
                <tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>
                <tr><td>行政许可</td><td colspan=3>86</td></tr>
                """);

        assertThat(Read.cells(body)).containsExactly("规章 本年制发件数：1", "规章 本年废止件数：2", "规章 现行有效件数：3", "行政许可 本年处理决定数量：86");
        assertThat(Read.rows(body)).extracting(Block.TableRow::caption).containsExactly("第二十条第（一）项", "第二十条第（五）项");
    }

    @Test
    void rowsWithoutLabels() {
        var body = html("<tr><td colspan=2>行政复议</td><td colspan=2>行政诉讼</td></tr>"
                + "<tr><td>维持</td><td>总计</td><td>维持</td><td>总计</td></tr>"
                + "<tr><td>0</td><td>1</td><td>2</td><td>3</td></tr>");

        assertThat(Read.cells(body)).containsExactly("行政复议 维持：0", "行政复议 总计：1", "行政诉讼 维持：2", "行政诉讼 总计：3");
    }

    @Test
    void wordsInRecords() {
        var body = html("<tr><th>序号</th><th>事项</th><th>办理时限</th><th>电话</th></tr>"
                + "<tr><td>1</td><td>施工许可</td><td>20个工作日</td><td>0999-1234567</td></tr>"
                + "<tr><td>2</td><td>食品经营许可</td><td>10个工作日</td><td>0999-7654321</td></tr>");

        assertThat(Read.cells(body))
                .containsExactly(
                        "施工许可 办理时限：20个工作日", "施工许可 电话：0999-1234567",
                        "食品经营许可 办理时限：10个工作日", "食品经营许可 电话：0999-7654321");
    }

    @Test
    void groupsOfRecords() {
        var body = html("<tr><td>类别</td><td>事项</td><td>依据</td></tr>"
                + "<tr><td rowspan=2>行政许可</td><td>施工许可</td><td>建筑法</td></tr>"
                + "<tr><td>采矿许可</td><td>矿产资源法</td></tr>");

        assertThat(Read.cells(body)).containsExactly("行政许可 施工许可 依据：建筑法", "行政许可 采矿许可 依据：矿产资源法");
    }

    @Test
    void twoColumnsOfLabelAndValue() {
        var body = html("<tr><td>办公地址</td><td>迎宾大道1号</td></tr><tr><td>联系电话</td><td>0999-1234567</td></tr>");

        assertThat(Read.cells(body)).containsExactly("办公地址：迎宾大道1号", "联系电话：0999-1234567");
    }

    @Test
    void aFormWithLabelsAndValuesInTurn() {
        var body = html("<tr><td>项目名称</td><td colspan=3>道路改造</td></tr>"
                + "<tr><td>建设单位</td><td>建设局</td><td>负责科室</td><td>规划科</td></tr>");

        assertThat(Read.cells(body)).containsExactly("项目名称：道路改造", "建设单位：建设局", "负责科室：规划科");
    }

    @Test
    void aRemarkBelowTheTableIsText() {
        var body = html("<tr><td>项目</td><td>数量</td></tr><tr><td>许可</td><td>86</td></tr>"
                + "<tr><td colspan=2>注：数据截至年底。</td></tr>");

        assertThat(Read.cells(body)).containsExactly("许可 数量：86");
        assertThat(Read.paragraphs(body)).containsExactly("注：数据截至年底。");
    }

    @Test
    void captionsAreKept() {
        var body = html("<caption>收费标准</caption><tr><th>项目</th><th>金额</th></tr><tr><td>检索费</td><td>10元</td></tr>");

        assertThat(Read.rows(body))
                .singleElement()
                .satisfies(row -> assertThat(row.caption()).isEqualTo("收费标准"))
                .satisfies(row -> assertThat(row.text()).isEqualTo("检索费 金额：10元"));
    }

    @Test
    void tablesBetweenPipes() {
        var body = Read.text("t.md", "| 事项 | 时限 |\n|---|:---:|\n| 施工许可 | 20天 |\n| 预算 | 无 |")
                .body();

        assertThat(Read.cells(body)).containsExactly("施工许可 时限：20天", "预算 时限：无");
    }

    @Test
    void aRowWhoseLabelIsASmudgeIsReportedAndLeftOut() {
        var text = Read.text("t.txt", "项目\t数量\n许可\t86\n>\\r1.1\t5\n处罚\t0");

        assertThat(Read.cells(text.body())).containsExactly("许可 数量：86", "处罚 数量：0");
        assertThat(text.problems()).singleElement().asString().contains("第 1 张表", "第 3 行");
    }

    @Test
    void spansBeyondReasonDoNotFillTheMemory() {
        var body = html("<tr><td colspan=99999999 rowspan=99999999>标题</td></tr><tr><td>甲</td><td>乙</td></tr>"
                + "<tr><td>许可</td><td>86</td></tr>");

        assertThat(body).isNotEmpty();
    }
}
