package cn.gongkai.request;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `wording.properties`.
final class Wording {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            Wording.class.getPackageName() + ".wording",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Wording() {}

    static String of(String key, Object... details) {
        // As strings: a number would come out as 2,027.
        var words = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(words);
    }
}
