package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was written about a document, in a sidecar, in its front matter or in its row, still to be understood.
///
/// What cannot be understood is a problem and never left out: a document without its last day in force would be quoted
/// for ever.
final class Fields {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "documentNumber",
            "category",
            "publishedOn",
            "effectiveOn",
            "expiresOn",
            "status",
            "draftingUnit",
            "url",
            "interprets",
            "asked");

    /// 2024-01-05, 2024/1/5, 2024.1.5, 2024年1月5日, 20240105, each with or without a time after it.
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*(?:[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))(?:[T\\s].*)?");

    private final Map<String, List<String>> values;
    private final List<String> problems = new ArrayList<>();

    Fields(Map<String, List<String>> values) {
        this.values = values;
    }

    /// These, and what they lack from others.
    Fields orElse(Map<String, List<String>> others) {
        var both = new HashMap<>(others);
        both.putAll(values);
        return new Fields(both);
    }

    List<String> unknown() {
        return values.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .map(Problem.UNKNOWN_FIELD::sentence)
                .toList();
    }

    Optional<String> text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// @param title if none is written
    Disclosure.Metadata metadata(String title) {
        return new Disclosure.Metadata(
                text("title").orElse(title),
                nullable("documentNumber"),
                text("category").orElse(""),
                understood("publishedOn", Fields::date),
                understood("effectiveOn", Fields::date),
                understood("expiresOn", Fields::date),
                Optional.ofNullable(understood("status", Fields::status)).orElse(Status.IN_FORCE),
                nullable("draftingUnit"),
                understood("url", Fields::url),
                nullable("interprets"),
                values.getOrDefault("asked", List.of()).stream()
                        .map(String::strip)
                        .filter(phrase -> !phrase.isEmpty())
                        .toList());
    }

    Optional<DisclosureId> id() {
        return Optional.ofNullable(understood(
                "id", value -> value.length() > 200 ? Optional.empty() : Optional.of(new DisclosureId(value))));
    }

    /// What [#metadata] and [#id] did not understand.
    List<String> problems() {
        return List.copyOf(problems);
    }

    private @Nullable String nullable(String name) {
        return text(name).orElse(null);
    }

    private <T> @Nullable T understood(String name, Function<String, Optional<T>> reading) {
        var written = text(name).orElse(null);
        if (written == null) {
            return null;
        }
        var value = reading.apply(written).orElse(null);
        if (value == null) {
            var start = written.substring(0, Math.min(50, written.length()));
            problems.add(Problem.BAD_FIELD.sentence(name, start));
        }
        return value;
    }

    static Optional<LocalDate> date(String written) {
        var date = DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        var compact = date.group(2) == null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(compact ? 4 : 2)),
                    Integer.parseInt(date.group(compact ? 5 : 3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Status> status(String written) {
        return Optional.ofNullable(
                switch (written.toUpperCase(Locale.ROOT).replace('-', '_')) {
                    case "IN_FORCE", "现行有效", "有效", "现行" -> Status.IN_FORCE;
                    case "AMENDED", "已修改", "已修订", "已被修改" -> Status.AMENDED;
                    case "REPEALED", "已废止", "废止" -> Status.REPEALED;
                    case "EXPIRED", "已失效", "失效" -> Status.EXPIRED;
                    default -> null;
                });
    }

    private static Optional<String> url(String written) {
        return written.matches("https?://\\S+") ? Optional.of(written) : Optional.empty();
    }
}
