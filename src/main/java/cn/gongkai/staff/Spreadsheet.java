package cn.gongkai.staff;

import cn.gongkai.request.CaseRow;
import cn.gongkai.request.decision.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Requests as CSV (RFC 4180), with a byte order mark, or Excel would read Chinese as something else.
final class Spreadsheet {

    private static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    /// @param total how many there are, of which `rows` may be the first
    static String of(List<CaseRow> rows, long total, Map<String, String> people, StaffWords words) {
        return Stream.of(
                        Stream.of(Sentences.of("requests.csv")),
                        rows.stream().map(row -> line(row, people, words)),
                        total > rows.size()
                                ? Stream.of(cell(words.of("sheet.cut", rows.size(), total)))
                                : Stream.<String>empty())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    }

    private static String line(CaseRow row, Map<String, String> people, StaffWords words) {
        return Stream.of(
                        row.number().orElse(""),
                        row.channel().label(),
                        row.kind().map(kind -> kind.label()).orElse(""),
                        words.of("state." + row.state()),
                        row.receivedOn().map(Object::toString).orElse(""),
                        row.due().map(Object::toString).orElse(""),
                        row.handler()
                                .map(name -> people.getOrDefault(name, name))
                                .orElse(""),
                        row.outcome().map(name -> Outcome.valueOf(name).label()).orElse(""),
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
