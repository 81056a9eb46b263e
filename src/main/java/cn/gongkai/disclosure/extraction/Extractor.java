package cn.gongkai.disclosure.extraction;

import java.util.Locale;

/// Reads a file by what it is, whatever its name says.
public final class Extractor {

    /// Raised whenever the same file would give another text, so that unchanged files are read anew.
    public static final int VERSION = 1;

    private Extractor() {}

    /// Reads a file, or says why not.
    ///
    /// @param name with its extension
    public static Extraction extract(String name, byte[] bytes) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".md") || lower.endsWith(".txt")) {
            return text(bytes);
        }
        return new Extraction.Unreadable(Problem.UNSUPPORTED.sentence());
    }

    private static Extraction text(byte[] bytes) {
        return switch (FrontMatter.split(Encoding.decode(bytes))) {
            case FrontMatter.Mistaken(var reason) -> new Extraction.Unreadable(reason);
            case FrontMatter.Read(var fields, var body) -> {
                var blocks = PlainText.document(body);
                yield blocks.blocks().isEmpty()
                        ? new Extraction.Unreadable(Problem.EMPTY.sentence())
                        : new Extraction.Text(fields, blocks.blocks(), blocks.problems());
            }
        };
    }
}
