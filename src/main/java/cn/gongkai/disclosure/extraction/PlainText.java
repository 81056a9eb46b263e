package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Text with line ends only, or with Markdown's signs: headings, lists, tables between pipes or tabs.
public final class PlainText {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.+?)[ \\t#]*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+•·●■◆○][ \\t]+(.+)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_=])(\\s*\\1){2,}\\s*|\\s*```.*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern HTML_TABLE = Pattern.compile("\\s*<table\\b.*", Pattern.CASE_INSENSITIVE);

    private final BlockList blocks = new BlockList();
    private final List<String> lines;
    private final LineWrap wrap;
    private final List<String> paragraph = new ArrayList<>();
    private int position;

    /// Whether the paragraph's sentence goes on with the next text.
    private boolean torn;

    private PlainText(String text, boolean maybeScanned) {
        var unified = text.replace("\r\n", "\n").replace('\r', '\n');
        this.lines = CONTROL.matcher(COMMENT.matcher(unified).replaceAll(""))
                .replaceAll("")
                .lines()
                .toList();
        this.wrap = maybeScanned ? LineWrap.of(lines) : LineWrap.NONE;
    }

    /// A document of its own, possibly scanned or wrapped.
    static BlockList document(String text) {
        var plain = new PlainText(text, true);
        plain.read();
        return plain.blocks;
    }

    /// The text of a row: exported, so its line ends are meant.
    public static List<Block> row(String text) {
        var plain = new PlainText(text, false);
        plain.read();
        return plain.blocks.blocks();
    }

    private void read() {
        while (position < lines.size()) {
            if (PlainTable.begins(lines, position)) {
                flush();
                var end = PlainTable.end(lines, position);
                var table = lines.subList(position, end);
                blocks.table(() -> PlainTable.grid(table), PlainTable.printed(table));
                position = end;
            } else if (HTML_TABLE.matcher(lines.get(position)).matches()) {
                flush();
                htmlTable();
            } else {
                line(lines.get(position));
                position++;
            }
        }
        flush();
    }

    private void line(String line) {
        var heading = HEADING.matcher(line.strip());
        var bullet = BULLET.matcher(line);
        if (heading.matches()) {
            flush();
            blocks.heading(heading.group(1).length(), inline(heading.group(2)));
        } else if (RULE.matcher(line).matches()) {
            flush();
        } else if (line.isBlank()) {
            torn = wrap.goesOnBehindGap(paragraph, lines, position);
            if (!torn) {
                flush();
            }
        } else if (bullet.matches()) {
            flush();
            paragraph.add(bullet.group(1));
        } else {
            if (!paragraph.isEmpty() && !torn && !wrap.goesOn(paragraph.getLast(), line)) {
                flush();
            }
            torn = false;
            paragraph.add(line);
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            var inline = paragraph.stream().map(PlainText::inline).toList();
            blocks.paragraph(wrap.paragraph(inline), inline);
            paragraph.clear();
            torn = false;
        }
    }

    /// Scanning programs write tables with merged cells as HTML.
    private void htmlTable() {
        var html = new StringBuilder();
        while (position < lines.size()) {
            var line = lines.get(position++);
            html.append(line).append('\n');
            if (line.contains("</table>")) {
                break;
            }
        }
        for (var table : Jsoup.parseBodyFragment(html.toString()).select("table")) {
            blocks.table(HtmlTable.grid(table));
        }
    }

    private static String inline(String text) {
        return EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$2");
    }
}
