package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front door, with real folders: what is in force, what comes in, what is refused.
class DeadlinesTests {

    /// What next autumn may bring, as far as the tests need it: the new year's first days, one moved from December.
    private static final String NOTICE_2027 = """
            {"year":2027,"papers":["https://www.gov.cn/"],"days":[
            {"name":"元旦","date":"2026-12-31","isOffDay":true},
            {"name":"元旦","date":"2027-01-01","isOffDay":true},
            {"name":"元旦","date":"2027-01-02","isOffDay":true},
            {"name":"元旦","date":"2027-01-03","isOffDay":false},
            {"name":"春节","date":"2027-02-08","isOffDay":true}]}
            """;

    @TempDir
    Path folder;

    private Deadlines shipped(String overlay) {
        return new Deadlines(Calendars.contents(), folder.resolve("calendar"), overlay);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void countsInThisBodysCalendar() {
        var receipt = received("2025-06-05");
        assertThat(shipped("none").due(Term.REPLY, receipt).date()).isEqualTo("2025-07-03");
        assertThat(shipped("xinjiang").due(Term.REPLY, receipt).date()).isEqualTo("2025-07-08");
        assertThat(shipped("xinjiang").standing(ClockHistory.since(receipt)))
                .isInstanceOfSatisfying(
                        Standing.Running.class,
                        running -> assertThat(running.due().date()).isEqualTo("2025-07-08"));
    }

    @Test
    void knowsTheOverlays() {
        var deadlines = shipped("none");
        assertThat(deadlines.overlays()).containsExactly("xinjiang");
        assertThat(deadlines.calendar("xinjiang")).isPresent();
        assertThat(deadlines.calendar("none")).contains(deadlines.calendar());
        assertThat(deadlines.calendar("tibet")).isEmpty();
    }

    @Test
    void doesNotStartWithAnOverlayThatHasNoFile() {
        assertThatExceptionOfType(UnusableCalendar.class)
                .isThrownBy(() -> shipped("xinjang"))
                .withMessage("设置 gongkai.deadline.overlay 的地区“xinjang”没有放假日历文件，现有：[xinjiang]。");
    }

    @Test
    void doesNotStartWithoutAnyCalendar() {
        var only2027 = new HashMap<>(Calendars.contents());
        only2027.keySet().removeIf(name -> !name.equals("2027.json"));
        for (var shipped : List.of(Map.<String, byte[]>of(), only2027)) {
            assertThatExceptionOfType(UnusableCalendar.class)
                    .isThrownBy(() -> new Deadlines(shipped, folder, "none"))
                    .withMessage("没有任何已公布年份的全国放假日历文件。");
        }
    }

    @Test
    void aFileInTheFolderReplacesTheOneInTheJar() throws IOException {
        write(folder.resolve("calendar/2027.json"), NOTICE_2027);
        Files.writeString(folder.resolve("calendar/README.txt"), "not a calendar");
        Files.writeString(folder.resolve("calendar/schema.json"), "{}");
        var due = shipped("none").due(Term.REPLY, received("2026-12-10"));
        assertThat(due.provisional()).isFalse();
        assertThat(due.date()).isEqualTo("2027-01-08");
    }

    @Test
    void aBrokenFileInTheFolderIsNamed() throws IOException {
        write(folder.resolve("calendar/2027.json"), "{");
        assertThatExceptionOfType(UnusableCalendar.class)
                .isThrownBy(() -> shipped("none"))
                .withMessageStartingWith("放假日历文件 2027.json 无法使用：内容不是有效的 JSON");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("calendar/2028.json"));
        assertThatExceptionOfType(UnusableCalendar.class)
                .isThrownBy(() -> shipped("none"))
                .withMessageContaining("2028.json 无法使用：文件无法读取");
    }

    @Test
    void aNewYearMakesProvisionalDatesCertainAndMovesThem() {
        var deadlines = shipped("none");
        var calendar = deadlines.calendar();
        var receipt = received("2026-12-10");
        assertThat(deadlines.due(Term.REPLY, receipt).provisional()).isTrue();
        assertThat(deadlines.due(Term.REPLY, receipt).date()).isEqualTo("2027-01-07");

        assertThat(take(deadlines, "none", NOTICE_2027))
                .isEqualTo(new CalendarChange.Accepted(List.of(
                        LocalDate.parse("2026-12-31"),
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-01-03"),
                        LocalDate.parse("2027-02-08"))));
        var due = deadlines.due(Term.REPLY, receipt);
        assertThat(due.provisional()).isFalse();
        assertThat(due.date()).isEqualTo("2027-01-08");
        assertThat(due.trace())
                .contains(
                        new TraceDay(LocalDate.parse("2026-12-31"), false, "元旦"),
                        new TraceDay(LocalDate.parse("2027-01-03"), true, "调休上班，工作日第15天"));

        // Whoever still holds the old calendar sees no change.
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-12-31"))).isTrue();
        // Taken back, the files count again.
        assertThat(deadlines.share(Map.of())).isInstanceOf(CalendarChange.Accepted.class);
        assertThat(deadlines.due(Term.REPLY, receipt).date()).isEqualTo("2027-01-07");
    }

    @Test
    void anOverlaysNewYearCountsWhereTheOverlayDoes() throws IOException {
        var eid = """
                {"year":2026,"papers":[],"days":[{"name":"肉孜节","date":"2026-03-20","isOffDay":true}]}
                """;
        var deadlines = shipped("xinjiang");
        assertThat(deadlines.due(Term.REPLY, received("2026-03-02")).provisional())
                .isTrue();
        assertThat(take(deadlines, "xinjiang", eid))
                .isEqualTo(new CalendarChange.Accepted(List.of(LocalDate.parse("2026-03-20"))));
        var due = deadlines.due(Term.REPLY, received("2026-03-02"));
        assertThat(due.provisional()).isFalse();
        assertThat(due.trace()).contains(new TraceDay(LocalDate.parse("2026-03-20"), false, "自治区假日 肉孜节"));
        assertThat(take(shipped("none"), "tibet", eid)).isEqualTo(new CalendarChange.Accepted(List.of()));
        write(folder.resolve("calendar/tibet-2026.json"), eid);
        assertThat(shipped("tibet").due(Term.REPLY, received("2026-03-02")).trace())
                .contains(new TraceDay(LocalDate.parse("2026-03-20"), false, "地方假日 肉孜节"));
    }

    @Test
    void aNoticeMayReachIntoTheDecemberBeforeTheFirstYear() {
        var old = """
                {"year":2018,"papers":[],"days":[{"name":"元旦","date":"2017-12-29","isOffDay":true},
                {"name":"元旦","date":"2018-01-01","isOffDay":true}]}
                """;
        assertThat(take(shipped("none"), "none", old))
                .isInstanceOfSatisfying(
                        CalendarChange.Accepted.class,
                        accepted -> assertThat(accepted.days()).startsWith(LocalDate.parse("2017-12-29")));
    }

    @Test
    void aRefusedNoticeChangesNothing() {
        var deadlines = shipped("none");
        var before = deadlines.calendar();
        assertThat(take(deadlines, "none", "放假"))
                .isInstanceOfSatisfying(
                        CalendarChange.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("内容不是有效的 JSON"));
        assertThat(take(deadlines, "none", "{\"year\":2026,\"papers\":[],\"days\":[]}"))
                .isEqualTo(new CalendarChange.Refused("放假日历文件 2026.json 无法使用：文件没有列出任何放假日，表示该年安排尚未公布，未导入。"));
        assertThat(take(deadlines, "../xinjiang", NOTICE_2027))
                .isEqualTo(new CalendarChange.Refused("地区名“../xinjiang”只能用小写英文字母、数字和连字符，全国日历请填 none。"));
        assertThat(deadlines.calendar()).isSameAs(before);
        assertThat(folder.resolve("calendar")).doesNotExist();
    }

    @Test
    void aPreviewChangesNothing() {
        var deadlines = shipped("none");
        var before = deadlines.calendar();
        assertThat(deadlines.preview("none", NOTICE_2027))
                .isInstanceOfSatisfying(CalendarPreview.Usable.class, preview -> {
                    assertThat(preview.file()).isEqualTo("2027.json");
                    assertThat(preview.days()).hasSize(4);
                    assertThat(preview.replaces()).isFalse();
                    assertThat(preview.warnings())
                            .containsExactly(
                                    "文件里没有列出清明节、劳动节、端午节、中秋节、国庆节，请核对文件是否完整。", "2028年的放假安排还没有导入，落在那一年的截止日期仍是暂定。");
                    assertThat(preview.then()
                                    .due(Term.REPLY, received("2026-12-10"))
                                    .date())
                            .isEqualTo("2027-01-08");
                });
        assertThat(deadlines.calendar()).isSameAs(before);
        assertThat(
                        deadlines.preview(
                                "xinjiang",
                                "{\"year\":2026,\"papers\":[],\"days\":[{\"name\":\"节\",\"date\":\"2026-03-20\",\"isOffDay\":true}]}"))
                .isInstanceOfSatisfying(
                        CalendarPreview.Usable.class,
                        preview -> assertThat(preview.warnings())
                                .singleElement()
                                .asString()
                                .contains("本单位现在不适用"));
    }

    @Test
    void whatIsSharedCountsBeforeTheFolder() throws IOException {
        var deadlines = shipped("none");
        assertThat(deadlines.share(Map.of("2027.json", NOTICE_2027))).isInstanceOf(CalendarChange.Accepted.class);
        write(folder.resolve("calendar/2027.json"), "{\"year\":2027,\"papers\":[],\"days\":[]}");
        assertThat(deadlines.reload()).isEqualTo(new CalendarChange.Accepted(List.of()));
        assertThat(deadlines.due(Term.REPLY, received("2026-12-10")).date()).isEqualTo("2027-01-08");
        assertThat(deadlines.share(Map.of("2027.json", "{"))).isInstanceOf(CalendarChange.Refused.class);
        assertThat(deadlines.due(Term.REPLY, received("2026-12-10")).date()).isEqualTo("2027-01-08");
    }

    private static CalendarChange take(Deadlines deadlines, String overlay, String json) {
        return switch (deadlines.preview(overlay, json)) {
            case CalendarPreview.Usable readable -> deadlines.share(Map.of(readable.file(), json));
            case CalendarPreview.Refused(var reason) -> new CalendarChange.Refused(reason);
        };
    }

    @Test
    void reloadsWhatAnOperatorPutIntoTheFolder() throws IOException {
        var deadlines = shipped("none");
        write(folder.resolve("calendar/2027.json"), NOTICE_2027);
        assertThat(deadlines.reload())
                .isInstanceOfSatisfying(
                        CalendarChange.Accepted.class,
                        accepted -> assertThat(accepted.days()).hasSize(4));
        assertThat(deadlines.due(Term.REPLY, received("2026-12-10")).provisional())
                .isFalse();

        write(folder.resolve("calendar/2027.json"), "{");
        assertThat(deadlines.reload())
                .isInstanceOfSatisfying(
                        CalendarChange.Refused.class,
                        refused -> assertThat(refused.reason()).contains("2027.json"));
        assertThat(deadlines.due(Term.REPLY, received("2026-12-10")).provisional())
                .isFalse();
    }

    @Test
    void reloadRefusesToLoseTheOverlayInForce() throws IOException {
        write(folder.resolve("calendar/tibet-2026.json"), """
                {"year":2026,"papers":[],"days":[{"name":"藏历新年","date":"2026-02-18","isOffDay":true}]}
                """);
        var deadlines = shipped("tibet");
        Files.delete(folder.resolve("calendar/tibet-2026.json"));
        assertThat(deadlines.reload()).isInstanceOf(CalendarChange.Refused.class);
        assertThat(deadlines.calendar().isWorkingDay(LocalDate.parse("2026-02-18")))
                .isFalse();
    }
}
