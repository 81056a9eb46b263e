package cn.gongkai.disclosure;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Blocks as they stand in the database: short arrays, because a catalogue holds millions.
///
/// `["h",2,"text"]`, `["p","text"]`, `["r","caption",["row header","column header","value"],…]`
final class BlockJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private BlockJson() {}

    static String write(List<Block> blocks) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            blocks.forEach(block -> write(block, json));
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void write(Block block, JsonGenerator json) {
        json.writeStartArray();
        switch (block) {
            case Block.Heading(var level, var text) -> {
                json.writeString("h");
                json.writeNumber(level);
                json.writeString(text);
            }
            case Block.Paragraph(var text) -> {
                json.writeString("p");
                json.writeString(text);
            }
            case Block.TableRow(var caption, var cells) -> {
                json.writeString("r");
                json.writeString(caption);
                for (var cell : cells) {
                    json.writeStartArray();
                    json.writeString(cell.rowHeader());
                    json.writeString(cell.columnHeader());
                    json.writeString(cell.value());
                    json.writeEndArray();
                }
            }
        }
        json.writeEndArray();
    }

    static List<Block> read(String text) {
        var blocks = new ArrayList<Block>();
        for (var block : JSON.readTree(text)) {
            blocks.add(read(block));
        }
        return blocks;
    }

    private static Block read(JsonNode block) {
        return switch (block.get(0).stringValue()) {
            case "h" -> new Block.Heading(block.get(1).intValue(), block.get(2).stringValue());
            case "p" -> new Block.Paragraph(block.get(1).stringValue());
            case "r" -> {
                var cells = new ArrayList<Block.Cell>();
                for (var i = 2; i < block.size(); i++) {
                    var cell = block.get(i);
                    cells.add(new Block.Cell(
                            cell.get(0).stringValue(),
                            cell.get(1).stringValue(),
                            cell.get(2).stringValue()));
                }
                yield new Block.TableRow(block.get(1).stringValue(), cells);
            }
            case String kind -> throw new IllegalStateException("No such kind of block: " + kind);
        };
    }
}
