package cn.gongkai.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The Chinese sentences of this module, from `report.properties`.
final class ReportSentences {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            ReportSentences.class.getPackageName() + ".report",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private ReportSentences() {}

    static String of(String key, String... details) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(details);
    }
}
