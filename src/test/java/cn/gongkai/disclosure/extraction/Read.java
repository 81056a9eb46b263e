package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Files read in tests, and what they say.
final class Read {

    private Read() {}

    static Extraction.Text text(String name, byte[] bytes) {
        return switch (Extractor.extract(name, bytes)) {
            case Extraction.Text text -> text;
            case Extraction.Unreadable(var reason) -> throw new AssertionError(name + ": " + reason);
        };
    }

    static Extraction.Text text(String name, String content) {
        return text(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static String reason(String name, byte[] bytes) {
        return switch (Extractor.extract(name, bytes)) {
            case Extraction.Text text -> throw new AssertionError(name + " was read: " + text);
            case Extraction.Unreadable(var reason) -> reason;
        };
    }

    /// Every value with its headers, as it is quoted.
    static List<String> cells(List<Block> body) {
        return rows(body)
                .flatMap(row -> row.cells().stream())
                .map(Block.Cell::text)
                .toList();
    }

    static Stream<Block.TableRow> rows(List<Block> body) {
        return body.stream().filter(Block.TableRow.class::isInstance).map(Block.TableRow.class::cast);
    }

    static Stream<String> paragraphs(List<Block> body) {
        return body.stream().filter(Block.Paragraph.class::isInstance).map(Block::text);
    }

    static Stream<Block.Heading> headings(List<Block> body) {
        return body.stream().filter(Block.Heading.class::isInstance).map(Block.Heading.class::cast);
    }
}
