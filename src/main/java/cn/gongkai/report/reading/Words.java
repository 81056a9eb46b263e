package cn.gongkai.report.reading;

import java.util.Locale;
import java.util.ResourceBundle;

/// What staff are told about a reading, from `reading.properties`.
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            Words.class.getPackageName() + ".reading",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Words() {}

    static String of(String key) {
        return WORDS.getString(key);
    }
}
