package cn.gongkai.account;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `words.properties`.
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key, Object... details) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
