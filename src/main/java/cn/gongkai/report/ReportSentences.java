package cn.gongkai.report;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
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

    /// A year's report as the audit trail names it.
    static String report(int year) {
        return of("audit.report", Integer.toString(year));
    }

    /// From one number to another, where there is one.
    static String changed(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        return of("audit.changed", number(before), number(now));
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElseGet(() -> of("audit.none"));
    }
}
