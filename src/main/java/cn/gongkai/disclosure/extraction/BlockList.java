package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.ArrayList;
import java.util.List;

/// Collects a document's blocks in reading order.
final class BlockList {

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int tables;

    void heading(int level, String text) {
        add(new Block.Heading(level, Legible.label(text)));
    }

    void item(String text) {
        add(new Block.Paragraph(Legible.oneLine(text)));
    }

    void line(String text) {
        var line = Legible.oneLine(text);
        var level = Outline.heading(line);
        add(level.isPresent() ? new Block.Heading(level.getAsInt(), line) : new Block.Paragraph(line));
    }

    void gap() {}

    void table(Grid grid) {
        tables++;
        var result = TableReading.read(grid);
        blocks.addAll(result.rows());
        result.unreadable().forEach(row -> problems.add(Problem.TABLE_ROW_UNREADABLE.sentence(tables, row)));
    }

    private void add(Block block) {
        if (!block.text().isBlank()) {
            blocks.add(block);
        }
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
