package cn.gongkai.staff;

import cn.gongkai.request.CaseRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Requests as CSV (RFC 4180), with a byte order mark, or Excel would read Chinese as something else.
final class Spreadsheet {

    private static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    static String of(List<CaseRow> rows) {
        return Stream.concat(
                        Stream.of(Sentences.of("requests.csv")), rows.stream().map(Spreadsheet::line))
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String line(CaseRow row) {
        return Stream.of(
                        row.number().orElse(""),
                        row.channel().label(),
                        row.kind().map(kind -> kind.label()).orElse(""),
                        row.state().label(),
                        row.receivedOn().map(Object::toString).orElse(""),
                        row.due().map(Object::toString).orElse(""),
                        row.handler().orElse(""),
                        row.outcome().orElse(""),
                        row.replyNumber().orElse(""),
                        row.matter().label())
                .map(Spreadsheet::cell)
                .collect(Collectors.joining(","));
    }

    /// What begins like a formula is kept from being one.
    private static String cell(String value) {
        var safe = value.matches("[=+\\-@\\t].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
