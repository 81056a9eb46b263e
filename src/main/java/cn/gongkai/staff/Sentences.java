package cn.gongkai.staff;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `problems.properties`.
final class Sentences {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            Sentences.class.getPackageName() + ".problems",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Sentences() {}

    static String of(String key, String... details) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(details);
    }
}
