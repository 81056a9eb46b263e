package cn.gongkai.disclosure.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// What staff wrote about a document: YAML between two lines of dashes at its beginning, or in a file beside it.
public sealed interface FrontMatter {

    /// What stood there.
    ///
    /// @param body the text after it
    record Read(Map<String, List<String>> fields, String body) implements FrontMatter {}

    /// It is no YAML.
    ///
    /// @param reason a sentence for staff
    record Mistaken(String reason) implements FrontMatter {}

    Pattern FENCED = Pattern.compile(
            "\\A---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    /// Splits a text. Without front matter it is all body.
    static FrontMatter split(String text) {
        var fenced = FENCED.matcher(text);
        if (!fenced.find() || !fenced.group(1).contains(":")) {
            return new Read(Map.of(), text);
        }
        // The fence is the first line, so the parser's line is one less than the file's.
        return parse(fenced.group(1), 1, text.substring(fenced.end()));
    }

    static FrontMatter sidecar(byte[] bytes) {
        return parse(Encoding.decode(bytes), 0, "");
    }

    private static FrontMatter parse(String yaml, int linesBefore, String body) {
        try {
            var fields = new HashMap<String, List<String>>();
            if (yaml().load(yaml) instanceof Map<?, ?> written) {
                written.forEach((name, value) -> fields.put(String.valueOf(name), values(value)));
            }
            return new Read(fields, body);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1 + linesBefore;
            return new Mistaken(Problem.BAD_FIELDS.sentence(line));
        } catch (YAMLException e) {
            return new Mistaken(Problem.BAD_FIELDS.sentence(1));
        }
    }

    private static List<String> values(Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    /// Every plain value is a string: 2024-01-05 is not a moment, and 007 not seven.
    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var dumper = new DumperOptions();
        var strings = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, strings);
    }
}
