package cn.gongkai.search;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Cuts one document into passages: whole blocks, aligned to headings and law articles, a table row each for itself.
///
/// A document that fits into one passage stays whole.
final class Passages {

    private static final Pattern ARTICLE =
            Pattern.compile("第[一二三四五六七八九十百千〇零0-9]{1,8}条(之[一二三四五六七八九十])?[\\s　、：:].*", Pattern.DOTALL);

    private final String title;
    private final int longest;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Block.Heading> headings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    /// The headings above the running passage that do not stand in it.
    private String context = "";
    private boolean holdsOnlyHeadings = true;

    private Passages(String title, int longest) {
        this.title = title;
        this.longest = longest;
    }

    static List<Passage> of(Disclosure document, int longest) {
        var blocks = document.body();
        if (blocks.stream().noneMatch(Block.TableRow.class::isInstance)) {
            var whole = document.text();
            if (whole.length() <= longest) {
                return List.of(new Passage("", whole.isBlank() ? document.title() : whole, false));
            }
        }
        var passages = new Passages(document.title(), longest);
        blocks.forEach(passages::take);
        passages.end();
        return passages.passages;
    }

    private void take(Block block) {
        switch (block) {
            case Block.Heading heading -> take(heading);
            case Block.Paragraph paragraph -> take(paragraph.text());
            case Block.TableRow row -> take(row);
        }
    }

    private void take(Block.Heading heading) {
        if (!holdsOnlyHeadings) {
            end();
        }
        headings.removeIf(above -> above.level() >= heading.level());
        if (text.isEmpty()) {
            context = headingsAbove();
        }
        headings.add(heading);
        if (!heading.text().equals(title)) {
            append(heading.text());
        }
    }

    private void take(String paragraph) {
        if (paragraph.isBlank()) {
            return;
        }
        var startsArticle = ARTICLE.matcher(paragraph).matches();
        if (!holdsOnlyHeadings && (startsArticle || text.length() + paragraph.length() >= longest)) {
            end();
        }
        for (var piece : Sentences.pieces(paragraph, longest)) {
            if (!holdsOnlyHeadings && text.length() + piece.length() >= longest) {
                end();
            }
            append(piece);
            holdsOnlyHeadings = false;
        }
    }

    private void take(Block.TableRow row) {
        end();
        var above = headingsAbove();
        if (!row.text().isBlank()) {
            passages.add(new Passage((above + " " + row.caption()).strip(), row.text(), true));
        }
    }

    private void append(String line) {
        if (text.isEmpty() && headings.isEmpty()) {
            context = "";
        }
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }

    /// Closes the running passage. The next one stands under the same headings, which it no longer holds itself.
    private void end() {
        if (!holdsOnlyHeadings) {
            passages.add(new Passage(context, text.toString(), false));
        }
        text.setLength(0);
        holdsOnlyHeadings = true;
        context = headingsAbove();
    }

    private String headingsAbove() {
        return headings.stream()
                .map(Block.Heading::text)
                .filter(heading -> !heading.equals(title))
                .collect(Collectors.joining(" "));
    }
}
