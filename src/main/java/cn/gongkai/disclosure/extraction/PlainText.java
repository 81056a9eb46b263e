package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.List;
import java.util.regex.Pattern;

/// Text with line ends only, or with Markdown's signs: headings, lists, tables between pipes or tabs.
public final class PlainText {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.+?)[ \\t#]*");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*+•·●■◆○][ \\t]+(.+)");
    private static final Pattern RULE = Pattern.compile("\\s*([-*_=])(\\s*\\1){2,}\\s*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final BlockList blocks = new BlockList();
    private final List<String> lines;
    private int position;

    private PlainText(String text) {
        this.lines = CONTROL.matcher(COMMENT.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll(""))
                .replaceAll("")
                .lines()
                .toList();
    }

    /// A document of its own, possibly scanned.
    static BlockList document(String text) {
        var plain = new PlainText(text);
        plain.read();
        return plain.blocks;
    }

    /// The text of a row: typed or exported, so its line ends are meant.
    public static List<Block> row(String text) {
        return document(text).blocks();
    }

    private void read() {
        while (position < lines.size()) {
            var line = lines.get(position);
            var heading = HEADING.matcher(line.strip());
            var bullet = BULLET.matcher(line);
            if (PlainTable.begins(lines, position)) {
                var end = PlainTable.end(lines, position);
                blocks.table(PlainTable.grid(lines.subList(position, end)));
                position = end;
                continue;
            }
            if (heading.matches()) {
                blocks.heading(heading.group(1).length(), heading.group(2));
            } else if (line.isBlank()) {
                blocks.gap();
            } else if (bullet.matches()) {
                blocks.item(bullet.group(1));
            } else if (!RULE.matcher(line).matches()) {
                blocks.line(line);
            }
            position++;
        }
    }
}
