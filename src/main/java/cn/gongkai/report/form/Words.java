package cn.gongkai.report.form;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The format's own words, from `form.properties`.
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Words.class.getPackageName() + ".form",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key, Object... details) {
        return details.length == 0
                ? WORDS.getString(key)
                : new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
