package cn.gongkai.report.paper;

import static java.util.stream.Collectors.joining;

import cn.gongkai.report.form.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/// A report as a page for the website: complete in itself, to be read on a phone, aloud and in print.
final class WebPaper {

    private static final String STYLE = """
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0; color: #1a1a1a; background: #fff; font: 1rem/1.9 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
            h1 { margin: 0 0 2rem; font-size: 1.7rem; line-height: 1.5; text-align: center; }
            h1 span { display: inline-block; }
            h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; line-height: 1.5; }
            h3 { margin: 1.25rem 0 .25rem; font-size: 1.05rem; line-height: 1.6; }
            p { margin: .5rem 0; text-align: justify; text-indent: 2em; overflow-wrap: anywhere; }
            .sign { margin: 0; padding-right: 2em; text-align: right; text-indent: 0; }
            .sign.first { margin-top: 3rem; }
            .hint { display: none; margin: 0; color: #595959; font-size: .875rem; text-indent: 0; }
            .table { overflow-x: auto; margin: .75rem 0; }
            .table:focus-visible { outline: 3px solid #1d5fbf; outline-offset: 2px; }
            table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.5; }
            caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            th, td { padding: .4rem .45rem; border: 1px solid #8c8c8c; text-align: center; font-weight: normal; font-variant-numeric: tabular-nums; }
            thead th, tbody .block, tbody .head { background: #f3f5f8; }
            tbody .block { font-weight: 600; }
            tbody .row { text-align: left; }
            tbody td:hover { background: #fff6d6; }
            .t2 .row { text-align: center; }
            .t2 col { width: 25%; }
            .t3, .t4 { table-layout: fixed; }
            .t3 col:nth-child(1) { width: 4.2em; }
            .t3 col:nth-child(2) { width: 5.6em; }
            .t3 col:nth-child(n + 4) { width: 5em; }
            .inner, .leaf { word-break: keep-all; }
            @media (max-width: 46rem) {
              main { padding: 1.5rem 1rem 3rem; }
              h1 { font-size: 1.35rem; }
              .hint { display: block; }
              th, td { padding: .3rem; }
              .t3, .t4 { font-size: .8125rem; }
              .t3 { width: 40.5em; }
              .t3 col:nth-child(1) { width: 2.9em; }
              .t3 col:nth-child(2) { width: 4.9em; }
              .t3 col:nth-child(n + 4) { width: 2.9em; }
              .t3 col:nth-child(4), .t3 col:nth-child(10) { width: 3.9em; }
              .t4 { width: 43.5em; }
            }
            @media print {
              @page { size: A4; margin: 20mm 16mm; }
              body { font: 12pt/1.7 FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif; }
              main { max-width: none; padding: 0; }
              h1 { font-size: 20pt; }
              h2 { font-size: 14pt; break-after: avoid; }
              h3 { break-after: avoid; }
              .hint { display: none !important; }
              .table { overflow: visible; break-inside: avoid; }
              table { font-size: 10pt; }
              .t3, .t4 { width: 100%; font-size: 9pt; }
              .t3 col:nth-child(1) { width: 4em; }
              .t3 col:nth-child(2) { width: 5em; }
              .t3 col:nth-child(n + 4) { width: 3.2em; }
              .t3 col:nth-child(4), .t3 col:nth-child(10) { width: 4em; }
              th, td { padding: .7mm 1mm; border-color: #000; background: none !important; }
              .sign.first { break-before: avoid; }
            }
            """;

    private WebPaper() {}

    static String html(ReportPaper.Values values) {
        var day = values.date().toString();
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
                + escaped(values.title()) + "</title>\n<meta name=\"ArticleTitle\" content=\"" + escaped(values.title())
                + "\">\n<meta name=\"PubDate\" content=\"" + day + "\">\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n<h1><span>" + escaped(values.organ()) + "</span><span>"
                + escaped(values.subject()) + "</span></h1>\n" + chapters(values) + "<p class=\"sign first\">"
                + escaped(values.organ()) + "</p>\n<p class=\"sign\"><time datetime=\"" + day + "\">"
                + escaped(values.day()) + "</time></p>\n</main>\n</body>\n</html>\n";
    }

    private static String chapters(ReportPaper.Values values) {
        return Stream.of(Chapter.values())
                .map(chapter -> "<h2>" + escaped(chapter.title()) + "</h2>\n" + words(values, chapter)
                        + values.table(chapter).map(WebPaper::table).orElse(""))
                .collect(joining());
    }

    private static String words(ReportPaper.Values values, Chapter chapter) {
        return values.chapters().paragraphs(chapter).stream()
                .map(paragraph -> paragraph.text().isEmpty()
                        ? "<h3>" + escaped(paragraph.heading()) + "</h3>\n"
                        : "<p>"
                                + (paragraph.heading().isEmpty()
                                        ? ""
                                        : "<strong>" + escaped(paragraph.heading()) + "</strong>")
                                + escaped(paragraph.text()) + "</p>\n")
                .collect(joining());
    }

    private static String table(Layout table) {
        var wide = table.heads() > 0;
        var heads = rows(table, 0, table.heads());
        return (wide
                        ? "<p class=\"hint\">" + escaped(Words.of("web.SCROLL"))
                                + "</p>\n<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""
                                + escaped(table.caption()) + "\">\n"
                        : "<div class=\"table\">\n")
                + "<table class=\"" + table.name() + "\">\n<caption>" + escaped(table.caption()) + "</caption>\n"
                + "<colgroup>" + "<col>".repeat(table.widths().size()) + "</colgroup>\n"
                + (heads.isEmpty() ? "" : "<thead>\n" + heads + "</thead>\n")
                + "<tbody>\n" + rows(table, table.heads(), table.rows().size()) + "</tbody>\n</table>\n</div>\n";
    }

    private static String rows(Layout table, int from, int to) {
        return table.rows().subList(from, to).stream()
                .map(row ->
                        "<tr>" + row.stream().map(place -> place(table, place)).collect(joining()) + "</tr>\n")
                .collect(joining());
    }

    private static String place(Layout table, Layout.Place place) {
        var spans = (place.down() > 1 ? " rowspan=\"" + place.down() + '"' : "")
                + (place.across() > 1 ? " colspan=\"" + place.across() + '"' : "");
        var text = escaped(place.text());
        return switch (place.kind()) {
            case NUMBER ->
                "<td" + spans + " headers=\"" + String.join(" ", headers(table, place)) + "\">" + text + "</td>";
            case CORNER -> "<td class=\"corner\"" + spans + ">" + text + "</td>";
            case BLOCK, COLUMN, GROUP, ROW ->
                "<th id=\"" + id(table, place) + "\"" + spans + looks(table, place) + ">"
                        + (leaf(table, place) ? inPairs(place.text()) : text) + "</th>";
        };
    }

    /// The lowest head of a column in a table of narrow ones.
    private static boolean leaf(Layout table, Layout.Place place) {
        return place.kind() == Layout.Kind.COLUMN && table.heads() > 0 && place.across() == 1;
    }

    /// 社会公益组织 may go on to the next line after each of its three words, and nowhere else.
    private static String inPairs(String words) {
        return words.length() % 2 == 0
                ? IntStream.iterate(0, from -> from < words.length(), from -> from + 2)
                        .mapToObj(from -> escaped(words.substring(from, from + 2)))
                        .collect(joining("<wbr>"))
                : escaped(words);
    }

    private static String looks(Layout table, Layout.Place place) {
        var name = switch (place.kind()) {
            case BLOCK -> "block";
            case COLUMN -> table.heads() == 0 ? "head" : leaf(table, place) ? "leaf" : "span";
            case GROUP -> place.column() == 0 ? "outer" : "inner";
            case ROW -> "row";
            case CORNER, NUMBER -> "";
        };
        return table.scope(place)
                .map(scope -> " scope=\"" + scope + "\" class=\"" + name + '"')
                .orElse("");
    }

    /// What a number stands under and beside: the heads above it, up to the block's, and the labels of its row.
    private static List<String> headers(Layout table, Layout.Place number) {
        var above = new ArrayList<Layout.Place>();
        for (var line = number.row() - 1; line >= 0; line--) {
            var place = table.at(line, number.column());
            if (place.kind() == Layout.Kind.COLUMN || place.kind() == Layout.Kind.BLOCK) {
                above.addFirst(place);
            }
            if (place.kind() == Layout.Kind.BLOCK) {
                break;
            }
        }
        var beside = Stream.iterate(0, column -> column < number.column(), column -> column + 1)
                .map(column -> table.at(number.row(), column))
                .filter(place -> place.kind() == Layout.Kind.GROUP || place.kind() == Layout.Kind.ROW);
        return Stream.concat(above.stream(), beside)
                .distinct()
                .map(place -> id(table, place))
                .toList();
    }

    private static String id(Layout table, Layout.Place place) {
        return table.name() + "r" + place.row() + "c" + place.column();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
