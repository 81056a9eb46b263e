package cn.gongkai.report.importing;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.reading.ReadReport;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Repair;
import cn.gongkai.report.reading.ReadReport.Unread;
import cn.gongkai.report.reading.ReadReport.Why;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Numbers, chapters and readings as JSON, with cells by their keys.
final class Written {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Written() {}

    static String cells(Cells cells) {
        return JSON.writeValueAsString(cells.byKey());
    }

    static Cells cells(String json) {
        return cells(JSON.readValue(json, new TypeReference<Map<String, BigDecimal>>() {}));
    }

    private static Cells cells(Map<String, BigDecimal> numbers) {
        var cells = new HashMap<Cell, BigDecimal>();
        numbers.forEach((key, number) -> cells.put(cell(key), number));
        return Cells.of(cells);
    }

    private static Cell cell(String key) {
        return Cell.of(key).orElseThrow(() -> new IllegalStateException("No cell " + key));
    }

    static String chapters(Chapters chapters) {
        return JSON.writeValueAsString(chapters.texts());
    }

    static Chapters chapters(String json) {
        return new Chapters(JSON.readValue(json, new TypeReference<Map<Chapter, String>>() {}));
    }

    private record UnreadCell(String cell, Why why) {}

    private record RepairedCell(String cell, How how, String printed) {}

    private record Reading(
            @Nullable String title,
            @Nullable String organ,
            @Nullable Integer year,
            Map<String, BigDecimal> cells,
            List<UnreadCell> unread,
            List<RepairedCell> repairs,
            Map<Chapter, String> chapters) {}

    static String report(ReadReport report) {
        return JSON.writeValueAsString(new Reading(
                report.title().orElse(null),
                report.organ().orElse(null),
                report.year().isPresent() ? report.year().getAsInt() : null,
                report.cells().byKey(),
                report.unread().stream()
                        .map(unread -> new UnreadCell(unread.cell().key(), unread.why()))
                        .toList(),
                report.repairs().stream()
                        .map(repair -> new RepairedCell(repair.cell().key(), repair.how(), repair.printed()))
                        .toList(),
                report.chapters().texts()));
    }

    static ReadReport report(String json) {
        var reading = JSON.readValue(json, Reading.class);
        return new ReadReport(
                Optional.ofNullable(reading.title()),
                Optional.ofNullable(reading.organ()),
                reading.year() == null ? OptionalInt.empty() : OptionalInt.of(reading.year()),
                cells(reading.cells()),
                reading.unread().stream()
                        .map(unread -> new Unread(cell(unread.cell()), unread.why()))
                        .toList(),
                reading.repairs().stream()
                        .map(repair -> new Repair(cell(repair.cell()), repair.how(), repair.printed()))
                        .toList(),
                new Chapters(reading.chapters()));
    }
}
