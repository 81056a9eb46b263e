package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.List;
import java.util.Map;

/// What came of reading a file.
public sealed interface Extraction {

    /// The file's text.
    ///
    /// @param fields what the file says about itself, by the names of [cn.gongkai.disclosure.Disclosure.Metadata]
    /// @param body never empty
    /// @param problems sentences about parts that could not be read
    record Text(Map<String, List<String>> fields, List<Block> body, List<String> problems) implements Extraction {

        public Text {
            fields = Map.copyOf(fields);
            body = List.copyOf(body);
            problems = List.copyOf(problems);
        }
    }

    /// No text could be had; the rest goes on.
    ///
    /// @param reason a sentence for staff
    record Unreadable(String reason) implements Extraction {}
}
