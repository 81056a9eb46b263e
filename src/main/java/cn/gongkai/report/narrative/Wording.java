package cn.gongkai.report.narrative;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The usual wording, from `narrative.properties`.
final class Wording {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Wording.class.getPackageName() + ".narrative",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Wording() {}

    static String of(String key, Object... details) {
        return details.length == 0
                ? WORDS.getString(key)
                : new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
