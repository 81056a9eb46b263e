package cn.gongkai.report.paper;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is printed beside cells and chapters, from `paper.properties`.
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Words.class.getPackageName() + ".paper",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key, Object... details) {
        return details.length == 0
                ? WORDS.getString(key)
                : new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
