package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Encoding;
import cn.gongkai.disclosure.extraction.PlainText;
import cn.gongkai.disclosure.extraction.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Documents a row: `{"id": …, "title": …, "text": …}` with any field of [Disclosure.Metadata]. Without a title, a row
/// is named by its first words.
///
/// Rows are handed over one at a time, so a file may be larger than the memory.
public final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_ROW = 20_000_000;
    private static final int HEAD = 1 << 16;

    private JsonLines() {}

    /// Reads a file to its end, whatever its rows hold.
    ///
    /// @param problems takes a sentence, for staff, for each row that could not be read
    public static void forEach(Path file, Consumer<Disclosure> reader, Consumer<String> problems) throws IOException {
        try (var in = Files.newInputStream(file)) {
            forEach(in, Map.of(), (number, disclosure) -> reader.accept(disclosure), problems);
        }
    }

    /// Takes a document with the number of its row.
    @FunctionalInterface
    interface RowReader {
        void accept(long number, Disclosure disclosure);
    }

    /// @param defaults what holds for rows that do not say otherwise
    static void forEach(InputStream in, Map<String, List<String>> defaults, RowReader reader, Consumer<String> problems)
            throws IOException {
        var bytes = new BufferedInputStream(in, HEAD);
        bytes.mark(HEAD);
        var head = bytes.readNBytes(HEAD);
        bytes.reset();
        var charset = Encoding.of(head, head.length);
        var lines = new BoundedLines(new InputStreamReader(bytes, charset), LONGEST_ROW);
        for (var line = lines.next(); line != null; line = lines.next()) {
            var number = line.number();
            var text = number == 1 && line.text().startsWith("\uFEFF")
                    ? line.text().substring(1)
                    : line.text();
            if (!line.complete()) {
                problems.accept(Problem.ROW_TOO_LONG.sentence(number));
            } else if (!text.isBlank()) {
                row(text, number, defaults, problems).ifPresent(disclosure -> reader.accept(number, disclosure));
            }
        }
    }

    private static Optional<Disclosure> row(
            String line, long number, Map<String, List<String>> defaults, Consumer<String> problems) {
        var row = parse(line).filter(JsonNode::isObject).orElse(null);
        if (row == null) {
            problems.accept(Problem.BAD_ROW.sentence(number));
            return Optional.empty();
        }
        var fields = new Fields(values(row)).orElse(defaults);
        var id = fields.id().orElse(null);
        var body = PlainText.row(row.path("text").asString(""));
        var metadata = fields.metadata(Titled.beginning(body));
        if (!fields.problems().isEmpty()) {
            fields.problems().forEach(problem -> problems.accept(Problem.ROW.sentence(number, problem)));
            return Optional.empty();
        }
        if (id == null || body.isEmpty()) {
            problems.accept(Problem.ROW_WITHOUT_TEXT.sentence(number));
            return Optional.empty();
        }
        return Optional.of(new Disclosure(id, metadata, body));
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, List<String>> values(JsonNode row) {
        var values = new HashMap<String, List<String>>();
        for (var field : row.properties()) {
            var value = field.getValue();
            if (value.isArray()) {
                values.put(
                        field.getKey(),
                        StreamSupport.stream(value.spliterator(), false)
                                .map(item -> item.asString(""))
                                .toList());
            } else if (value.isValueNode() && !value.isNull() && !field.getKey().equals("text")) {
                values.put(field.getKey(), List.of(value.asString("")));
            }
        }
        return values;
    }
}
