package cn.gongkai.request.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The texts in `config/letters`, by file name without ending, and how they are filled.
public final class Templates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]+)}}");
    private static final String ONLY_IF_FILLED = "? ";
    private static final String TITLE = "# ";

    private final Map<String, String> texts = new HashMap<>();
    /// In place of the files', by name.
    private volatile Map<String, String> changed = Map.of();

    /// @param shipped the texts inside the jar, by file name
    /// @param folder need not exist; a file of the same name in it replaces one
    public Templates(Map<String, byte[]> shipped, Path folder) {
        shipped.forEach((name, content) -> put(name, new String(content, StandardCharsets.UTF_8)));
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                    put(String.valueOf(file.getFileName()), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The letters' folder " + folder + " cannot be read", e);
            }
        }
    }

    /// A text put into its frame and filled.
    ///
    /// @param frame the name of the frame, which shows the text where it says 正文 and its title where it says 标题
    /// @param values what the placeholders stand for, by name; an empty one stands for nothing
    /// @throws UnusableLetter when a placeholder is unknown or has nothing to stand for
    public Letter letter(String frame, String name, Map<String, String> values) {
        return framed(frame, name, text(name), values);
    }

    /// A text that is not kept yet, put into its frame, if it has one, and filled.
    ///
    /// @throws UnusableLetter as above
    public Letter sample(Optional<String> frame, String name, String text, Map<String, String> values) {
        return frame.map(one -> framed(one, name, text, values)).orElseGet(() -> new Letter(filled(text, values)));
    }

    private Letter framed(String frame, String name, String text, Map<String, String> values) {
        var end = text.indexOf('\n');
        if (!text.startsWith(TITLE) || end < 0) {
            throw new UnusableLetter(UnusableLetter.Fault.NO_TITLE, name);
        }
        var all = new HashMap<>(values);
        all.put("标题", text.substring(TITLE.length(), end).strip());
        all.put("正文", filled(text.substring(end + 1), values));
        return new Letter(filled(text(frame), all));
    }

    /// A text without a frame.
    ///
    /// @throws UnusableLetter as above
    public String filled(String text, Map<String, String> values) {
        return text.strip()
                .lines()
                .filter(line -> !line.startsWith(ONLY_IF_FILLED) || allFilled(line, values))
                .map(line -> line.startsWith(ONLY_IF_FILLED) ? line.substring(ONLY_IF_FILLED.length()) : line)
                .map(line -> filledLine(line, values))
                .collect(Collectors.joining("\n"));
    }

    /// The text of that name as it is now.
    public String text(String name) {
        var text = changed.getOrDefault(name, texts.get(name));
        if (text == null) {
            throw new UnusableLetter(UnusableLetter.Fault.NO_TEMPLATE, name);
        }
        return text;
    }

    /// The names of all of them.
    public List<String> names() {
        return texts.keySet().stream().sorted().toList();
    }

    /// The placeholders that are known: those some text uses.
    public Set<String> placeholders() {
        return names().stream().map(this::text).flatMap(Templates::placeholders).collect(Collectors.toSet());
    }

    /// The placeholders of a text.
    public static Stream<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1).strip());
    }

    /// Puts these in place of the files', and takes those before away. A name no file has is nobody's.
    public void change(Map<String, String> texts) {
        changed = Map.copyOf(texts);
    }

    private void put(String file, String text) {
        texts.put(file.substring(0, file.length() - ".txt".length()), text);
    }

    private static boolean allFilled(String line, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(line)
                .results()
                .allMatch(found -> !value(found.group(1), values).isBlank());
    }

    private static String filledLine(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).replaceAll(found -> {
            var value = value(found.group(1), values);
            if (value.isBlank()) {
                throw new UnusableLetter(UnusableLetter.Fault.UNFILLED, found.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String value(String name, Map<String, String> values) {
        var value = values.get(name.strip());
        if (value == null) {
            throw new UnusableLetter(UnusableLetter.Fault.UNKNOWN, name);
        }
        return value;
    }
}
