package cn.gongkai.disclosure.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page saved from a website.
///
/// Government sites say in `meta` elements what a page is (政府网站发展指引, 国办发〔2017〕47号, annex 2).
final class HtmlFile {

    private static final Map<String, String> META = Map.of(
            "articletitle", "title",
            "columnname", "category",
            "contentsource", "draftingUnit",
            "url", "url");

    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}");

    /// Where publishing systems of government sites put the text itself.
    private static final String CONTENT =
            "#UCAP-CONTENT, #zoom, #Zoom, .TRS_Editor, .TRS_UEDITOR, .pages_content, .article-content, article, main";

    private HtmlFile() {}

    static Document parse(byte[] bytes) {
        return Jsoup.parse(Encoding.decode(bytes));
    }

    static BlockList read(Document page) {
        return HtmlBlocks.of(content(page));
    }

    /// The part with the text, if it is there once and holds most of what can be read.
    private static Element content(Document page) {
        var body = page.body();
        return page.select(CONTENT).stream()
                .filter(part -> part.text().length() * 3 > body.text().length())
                .findFirst()
                .orElse(body);
    }

    /// What the page says about itself.
    static Map<String, List<String>> fields(Document page) {
        var fields = new HashMap<String, List<String>>();
        for (var meta : page.select("meta[name][content]")) {
            var name = meta.attr("name").toLowerCase(java.util.Locale.ROOT);
            var content = meta.attr("content").strip();
            var field = META.get(name);
            if (name.equals("pubdate")) {
                var day = DAY.matcher(content);
                if (day.lookingAt()) {
                    fields.put("publishedOn", List.of(day.group()));
                }
            } else if (field != null && !content.isEmpty() && (!field.equals("url") || content.startsWith("http"))) {
                fields.putIfAbsent(field, List.of(content));
            }
        }
        var heading = page.select("h1");
        if (heading.size() == 1 && !heading.text().isBlank()) {
            fields.putIfAbsent("title", List.of(Legible.oneLine(heading.text())));
        } else if (!page.title().isBlank()) {
            fields.putIfAbsent("title", List.of(Legible.oneLine(page.title())));
        }
        return fields;
    }
}
