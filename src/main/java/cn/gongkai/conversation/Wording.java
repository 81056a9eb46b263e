package cn.gongkai.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The texts of the bot: those it brings along, replaced one by one by the operator's.
///
/// A misspelt key or value stops the start, because a resident would be the first to see it otherwise.
@Component
class Wording {

    static final String DEFAULTS = "wording.properties";
    static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private final Path file;
    private final Properties base;
    private volatile Said said;

    Wording(ConversationProperties properties) {
        file = properties.wording();
        base = overrides(file);
        said = read(base, file);
    }

    /// All texts at one time.
    private record Said(Map<Phrase, String> texts, Map<String, Keyword> keywords) {}

    /// A text as the files have it.
    String base(String key) {
        return base.getProperty(key, defaults().getProperty(key, ""));
    }

    /// Says these in place of the files' from now on.
    ///
    /// @throws IllegalStateException when one of them cannot be said; nothing is changed then
    void say(Map<String, String> own) {
        said = with(own);
    }

    /// Whether they could be said.
    ///
    /// @throws IllegalStateException when one of them cannot
    void check(Map<String, String> own) {
        with(own);
    }

    private Said with(Map<String, String> own) {
        var all = new Properties();
        all.putAll(base);
        all.putAll(own);
        return read(all, file);
    }

    private static Said read(Properties overrides, Path file) {
        var texts = new EnumMap<Phrase, String>(Phrase.class);
        var keywords = new HashMap<String, Keyword>();
        var defaults = defaults();
        for (var key : overrides.stringPropertyNames()) {
            if (!defaults.containsKey(key)) {
                throw new IllegalStateException(file + " has a text nobody says: " + key);
            }
        }
        var all = new Properties();
        all.putAll(defaults);
        all.putAll(overrides);
        for (var phrase : Phrase.values()) {
            texts.put(phrase, checked(phrase, text(all, phrase.key()), file));
        }
        for (var keyword : Keyword.values()) {
            for (var word : text(all, keyword.key()).split("\\s+")) {
                keywords.put(Utterances.bare(word), keyword);
            }
        }
        return new Said(texts, keywords);
    }

    /// The phrase with its values in the order [Phrase] names them. A value never becomes markup.
    String say(Phrase phrase, Object... values) {
        if (values.length != phrase.slots().size()) {
            throw new IllegalArgumentException(phrase + " takes " + phrase.slots());
        }
        return SLOT.matcher(text(phrase)).replaceAll(match -> value(phrase, match, values));
    }

    String date(LocalDate day) {
        return say(Phrase.DATE, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    String text(Phrase phrase) {
        return Objects.requireNonNull(said.texts().get(phrase), "Every phrase has a text, see #read");
    }

    Optional<Keyword> keyword(String bareWords) {
        return Optional.ofNullable(said.keywords().get(bareWords));
    }

    private static String value(Phrase phrase, MatchResult match, Object... values) {
        var value = values[phrase.slots().indexOf(match.group(1))];
        return Matcher.quoteReplacement(Lines.plain(String.valueOf(value)));
    }

    private static String text(Properties all, String key) {
        var text = all.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(DEFAULTS + " lacks " + key);
        }
        return text;
    }

    private static String checked(Phrase phrase, String text, Path file) {
        var unknown = slotsIn(text).stream()
                .filter(name -> !phrase.slots().contains(name))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%s: %s cannot use %s, only %s".formatted(file, phrase.key(), unknown, phrase.slots()));
        }
        return text;
    }

    static List<String> slotsIn(String text) {
        return SLOT.matcher(text).results().map(match -> match.group(1)).toList();
    }

    static Properties defaults() {
        try (var reader = new InputStreamReader(new ClassPathResource(DEFAULTS).getInputStream(), UTF_8)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties overrides(Path file) {
        if (Files.notExists(file)) {
            return new Properties();
        }
        try (var reader = Files.newBufferedReader(file, UTF_8)) {
            return load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Properties load(Reader reader) throws IOException {
        var properties = new Properties();
        properties.load(reader);
        return properties;
    }
}
