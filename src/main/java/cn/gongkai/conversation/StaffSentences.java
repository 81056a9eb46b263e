package cn.gongkai.conversation;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// What this module says to staff, from `staff.properties`.
final class StaffSentences {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            StaffSentences.class.getPackageName() + ".staff",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private StaffSentences() {}

    static String of(String key, Object... details) {
        // As strings: a number would come out as 2,027.
        var words = Arrays.stream(details).map(String::valueOf).toArray();
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(words);
    }
}
