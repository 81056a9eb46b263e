package cn.gongkai.report.importing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Sentences for staff and the words of the published document, from `importing.properties`.
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Words.class.getPackageName() + ".importing",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key, Object... details) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
