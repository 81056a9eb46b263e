package cn.gongkai.request;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `wording.properties`.
final class Wording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            Wording.class.getPackageName() + ".wording",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private Wording() {}

    static String of(String key, Object... details) {
        var words = Arrays.stream(details).map(Wording::word).toArray();
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(words);
    }

    /// Words separated by commas.
    static List<String> list(String key) {
        return List.of(SENTENCES.getString(key).split(",", -1));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// A number as a string, or it would come out as 2,027.
    private static String word(Object detail) {
        return detail instanceof LocalDate date ? day(date) : String.valueOf(detail);
    }
}
