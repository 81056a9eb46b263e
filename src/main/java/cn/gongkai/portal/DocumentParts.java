package cn.gongkai.portal;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes a page of a document: rows of one table come together again, the title is not said twice.
final class DocumentParts {

    private static final Pattern NUMBER = Pattern.compile("[-−+]?[0-9][0-9,， .]*[%％]?");

    private final List<DocumentPart> parts = new ArrayList<>();
    private final List<Block.TableRow> rows = new ArrayList<>();
    private final int highest;
    private int headings;

    private DocumentParts(int highest) {
        this.highest = highest;
    }

    static List<DocumentPart> of(Disclosure document) {
        var body = withoutTitle(document);
        var page = new DocumentParts(body.stream()
                .filter(Block.Heading.class::isInstance)
                .mapToInt(block -> ((Block.Heading) block).level())
                .min()
                .orElse(1));
        body.forEach(page::add);
        page.endTable();
        return List.copyOf(page.parts);
    }

    /// The table of contents: the two highest levels there are.
    static List<DocumentPart.Heading> headings(List<DocumentPart> parts) {
        var headings = parts.stream()
                .filter(DocumentPart.Heading.class::isInstance)
                .map(DocumentPart.Heading.class::cast)
                .toList();
        var highest =
                headings.stream().mapToInt(DocumentPart.Heading::level).min().orElse(0);
        return headings.stream()
                .filter(heading -> heading.level() <= highest + 1)
                .toList();
    }

    private void add(Block block) {
        if (!(block instanceof Block.TableRow row && continues(row))) {
            endTable();
        }
        switch (block) {
            case Block.Heading(var level, var text) ->
                parts.add(new DocumentPart.Heading("h" + ++headings, Math.min(level - highest + 2, 6), text));
            case Block.Paragraph(var text) -> parts.add(new DocumentPart.Paragraph(text));
            case Block.TableRow row -> rows.add(row);
        }
    }

    /// The page says the title by itself.
    private static List<Block> withoutTitle(Disclosure document) {
        var body = document.body();
        return !body.isEmpty()
                        && body.getFirst() instanceof Block.Heading first
                        && withoutBlanks(first.text()).equals(withoutBlanks(document.title()))
                ? body.subList(1, body.size())
                : body;
    }

    private boolean continues(Block.TableRow row) {
        var last = rows.isEmpty() ? null : rows.getLast();
        return last != null
                && last.caption().equals(row.caption())
                && columns(last).equals(columns(row));
    }

    private void endTable() {
        if (rows.isEmpty()) {
            return;
        }
        var shown = rows.stream().map(DocumentParts::row).toList();
        parts.add(new DocumentPart.Table(
                rows.getFirst().caption(),
                columns(rows.getFirst()),
                shown,
                shown.stream().anyMatch(row -> !row.label().isEmpty())));
        rows.clear();
    }

    private static List<String> columns(Block.TableRow row) {
        return row.cells().stream().map(Block.Cell::columnHeader).toList();
    }

    private static DocumentPart.Row row(Block.TableRow row) {
        return new DocumentPart.Row(
                row.cells().stream().map(Block.Cell::rowHeader).findFirst().orElse(""),
                row.cells().stream()
                        .map(cell -> new DocumentPart.Value(
                                cell.value(),
                                NUMBER.matcher(cell.value().strip()).matches()))
                        .toList());
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
