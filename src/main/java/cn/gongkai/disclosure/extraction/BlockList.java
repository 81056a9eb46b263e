package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Collects a document's blocks in reading order.
final class BlockList {

    /// From so many articles on, a text is a statute.
    private static final int STATUTE = 3;

    /// @param numbered whether it is a heading only by its numbering
    private record Piece(Block block, boolean numbered) {}

    private final List<Runnable> unread = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Supplier<Layout.Part>> parts = new ArrayList<>();
    private int tables;

    void heading(int level, String text) {
        heading(level, text, List.of(text));
    }

    /// @param lines it was put together from
    void heading(int level, String text, List<String> lines) {
        part(text, lines);
        add(new Block.Heading(level, Legible.label(text)), false);
    }

    /// A paragraph, or a heading if its numbering says so.
    void paragraph(String text) {
        paragraph(text, List.of(text));
    }

    /// @param lines it was put together from
    void paragraph(String text, List<String> lines) {
        part(text, lines);
        var level = Outline.heading(text);
        if (level.isPresent()) {
            add(new Block.Heading(level.getAsInt(), Legible.label(text)), true);
        } else {
            add(new Block.Paragraph(text), false);
        }
    }

    /// Certainly no heading.
    void item(String text) {
        part(text, List.of(text));
        add(new Block.Paragraph(text), false);
    }

    void table(Grid grid) {
        table(() -> grid, grid);
    }

    /// @param printed the same as it stands in the file, with nothing mended
    void table(Supplier<Grid> grid, Grid printed) {
        parts.add(() -> new Layout.Table(printed.rows(), printed.merged()));
        unread.add(() -> read(grid.get()));
    }

    /// @param lines a table that was put together from where its words stand
    void table(Grid grid, List<String> lines) {
        part(String.join("\n", lines), lines);
        unread.add(() -> read(grid));
    }

    private void read(Grid grid) {
        tables++;
        var result = TableReading.read(grid);
        result.blocks().forEach(block -> keep(block, false));
        result.unreadable().forEach(row -> problems.add(Problem.TABLE_ROW_UNREADABLE.sentence(tables, row)));
    }

    private void add(Block block, boolean numbered) {
        unread.add(() -> keep(block, numbered));
    }

    private void keep(Block block, boolean numbered) {
        if (!block.text().isBlank()) {
            pieces.add(new Piece(block, numbered));
        }
    }

    private void part(String text, List<String> lines) {
        if (!text.isBlank()) {
            parts.add(() -> new Layout.Text(text, lines));
        }
    }

    /// Everything as it is laid out.
    List<Layout.Part> parts() {
        return parts.stream().map(Supplier::get).toList();
    }

    /// Tables take long to read, and who only asks how the file is laid out does not need it.
    private void read() {
        unread.forEach(Runnable::run);
        unread.clear();
    }

    List<String> problems() {
        read();
        return List.copyOf(problems);
    }

    List<Block> blocks() {
        read();
        return wholeArticles(withoutListsAsHeadings());
    }

    /// Headings that follow each other with nothing between are a list: 一、身份证 二、户口簿
    private List<Block> withoutListsAsHeadings() {
        var blocks = new ArrayList<Block>();
        var before = OptionalInt.empty();
        for (var i = 0; i < pieces.size(); i++) {
            var level = numberedLevel(i);
            var after = numberedLevel(i + 1);
            var listed = level.isPresent() && (level.equals(before) || level.equals(after));
            var block = pieces.get(i).block();
            blocks.add(listed ? new Block.Paragraph(block.text()) : block);
            before = level;
        }
        return blocks;
    }

    private OptionalInt numberedLevel(int index) {
        return index < pieces.size()
                        && pieces.get(index).numbered()
                        && pieces.get(index).block() instanceof Block.Heading(var level, var text)
                ? OptionalInt.of(level)
                : OptionalInt.empty();
    }

    /// An article is quoted whole: its further paragraphs (款) and items (项) belong to its first.
    private static List<Block> wholeArticles(List<Block> blocks) {
        var articles = blocks.stream().filter(BlockList::isArticle).count();
        if (articles < STATUTE) {
            return List.copyOf(blocks);
        }
        var whole = new ArrayList<Block>();
        var open = false;
        for (var block : blocks) {
            if (isArticle(block)) {
                articles--;
                open = true;
                whole.add(block);
            } else if (block instanceof Block.Paragraph(var text) && open && (articles > 0 || Outline.item(text))) {
                whole.set(whole.size() - 1, new Block.Paragraph(whole.getLast().text() + "\n" + text));
            } else {
                // What follows the last article, such as a signature, is not part of it.
                open = false;
                whole.add(block);
            }
        }
        return List.copyOf(whole);
    }

    private static boolean isArticle(Block block) {
        return block instanceof Block.Paragraph(var text) && Outline.article(text);
    }
}
