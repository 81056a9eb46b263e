package cn.gongkai.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file that holds one JSON object a line.
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Rows() {}

    /// All rows of the file.
    ///
    /// @throws IOException naming the line, if it cannot be read
    static <T> List<T> read(Path file, Class<T> type) throws IOException {
        var rows = new ArrayList<T>();
        var number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    rows.add(JSON.readValue(line, type));
                } catch (JacksonException e) {
                    throw new IOException("%s, line %d: %s".formatted(file, number, e.getOriginalMessage()), e);
                }
            }
        }
        return rows;
    }
}
