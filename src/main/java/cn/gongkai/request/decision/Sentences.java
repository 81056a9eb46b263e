package cn.gongkai.request.decision;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese words of this package, from `decision.properties`.
final class Sentences {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            Sentences.class.getPackageName() + ".decision",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    static String of(String key, String... details) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(details);
    }
}
