package cn.gongkai.redaction.source;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `redaction.properties`.
public final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "cn.gongkai.redaction.redaction",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    /// What stands under that key, filled in.
    public static String of(String key, Object... details) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(details);
    }
}
