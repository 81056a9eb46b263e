package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Disputes;
import cn.gongkai.report.form.Cell.Documents;
import cn.gongkai.report.form.Cell.Figure;
import cn.gongkai.report.form.Cell.Published;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A report as it is printed, before any file is made of it: paragraphs, and tables of rows. Damages work on it.
final class Paper {

    static final String ORGAN = "青禾镇人民政府";
    static final int YEAR = 2023;

    /// One printed row: its labels, then its numbers.
    ///
    /// @param kind what it is, so that a damage knows what it damages
    record Printed(Kind kind, List<String> labels, List<String> numbers) {

        Printed {
            labels = new ArrayList<>(labels);
            numbers = new ArrayList<>(numbers);
        }
    }

    enum Kind {
        HEADER,
        BLOCK,
        DOCUMENTS,
        FIGURE,
        APPLICATIONS,
        DISPUTES
    }

    final List<String> opening = new ArrayList<>();
    final List<Printed> second = new ArrayList<>();
    final List<Printed> third = new ArrayList<>();
    final List<Printed> fourth = new ArrayList<>();
    final List<String> closing = new ArrayList<>();

    Paper(Cells cells) {
        opening.add(ORGAN + YEAR + "年政府信息公开工作年度报告");
        opening.add("一、总体情况");
        opening.add("（一）主动公开情况。" + YEAR + "年，通过政府网站发布各类信息" + at(cells, new Published(Published.Channel.WEBSITE))
                + "条，通过微信公众号发布信息" + at(cells, new Published(Published.Channel.WECHAT)) + "篇，及时回应群众关切。");
        opening.add("（二）依申请公开情况。规范接收、登记、办理、答复各个环节，依法保障公众的知情权。");
        second(cells);
        third(cells);
        fourth(cells);
        closing.add("五、存在的主要问题及改进情况");
        closing.add("政策解读的形式还不够多样，下一步将加强培训，提高公开的质量。");
        closing.add("六、其他需要报告的事项");
        closing.add("本年度没有收取信息处理费。");
    }

    private void second(Cells cells) {
        block("第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数");
        for (var type : Documents.Type.values()) {
            second.add(new Printed(
                    Kind.DOCUMENTS,
                    List.of(type == Documents.Type.RULES ? "规章" : "行政规范性文件"),
                    Arrays.stream(Documents.Count.values())
                            .map(count -> at(cells, new Documents(type, count)))
                            .toList()));
        }
        block("第二十条第（五）项", "信息内容", "本年处理决定数量");
        figure(cells, Figure.Kind.LICENSE);
        block("第二十条第（六）项", "信息内容", "本年处理决定数量");
        figure(cells, Figure.Kind.PENALTY);
        figure(cells, Figure.Kind.COERCION);
        block("第二十条第（八）项", "信息内容", "本年收费金额（单位：万元）");
        figure(cells, Figure.Kind.FEE);
    }

    private void block(String title, String... columns) {
        second.add(new Printed(Kind.BLOCK, List.of(title), List.of()));
        second.add(new Printed(
                Kind.HEADER, List.of(columns[0]), Arrays.asList(columns).subList(1, columns.length)));
    }

    private void figure(Cells cells, Figure.Kind kind) {
        var cell = new Figure(kind);
        second.add(new Printed(Kind.FIGURE, List.of(cell.label()), List.of(at(cells, cell))));
    }

    private void third(Cells cells) {
        third.add(new Printed(
                Kind.HEADER,
                List.of("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "", ""),
                Stream.of(Column.values()).map(Column::label).toList()));
        for (var row : Row.values()) {
            third.add(new Printed(
                    Kind.APPLICATIONS,
                    List.of(
                            row == Row.R3_1 ? Row.results() : "",
                            first(row) ? row.group().orElse("") : "",
                            row.label()),
                    Cell.row(row).stream().map(cell -> at(cells, cell)).toList()));
        }
    }

    /// Whether it is the first of its group, where a merged cell begins.
    static boolean first(Row row) {
        return row.name().endsWith("_1");
    }

    private void fourth(Cells cells) {
        var results =
                Stream.of(Disputes.Result.values()).map(Disputes.Result::label).toList();
        var header = new ArrayList<String>();
        for (var i = 0; i < Disputes.Group.values().length; i++) {
            header.addAll(results);
        }
        fourth.add(new Printed(
                Kind.HEADER, List.of(), List.of("行政复议", "", "", "", "", "行政诉讼", "", "", "", "", "", "", "", "", "")));
        fourth.add(new Printed(
                Kind.HEADER,
                List.of(),
                List.of("", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", "")));
        fourth.add(new Printed(Kind.HEADER, List.of(), header));
        fourth.add(new Printed(
                Kind.DISPUTES,
                List.of(),
                Cell.ALL.stream()
                        .filter(Disputes.class::isInstance)
                        .map(cell -> at(cells, cell))
                        .toList()));
    }

    private static String at(Cells cells, Cell cell) {
        return cells.number(cell).orElseThrow().toPlainString();
    }

    List<List<Printed>> tables() {
        return List.of(second, third, fourth);
    }
}
