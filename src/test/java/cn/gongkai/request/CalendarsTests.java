package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A notice of holidays is looked at before it counts, and then counts on every node.
@ParameterizedClass
@EnumSource
class CalendarsTests {

    private static final String NOTICE = """
            {"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},
            {"name":"元旦","date":"2027-01-04","isOffDay":true}]}""";

    private final Databases kind;
    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    private DataSource database;
    private Office office;

    CalendarsTests(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        clock.now = Instant.parse("2026-12-07T02:00:00Z");
        database = kind.empty();
        office = node();
    }

    private Office node() {
        return new Office(database, clock, Map.of("gongkai.deadline.calendars", folder.toString()), Office.FIRST_KEY);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        ((AutoCloseable) database).close();
    }

    @Test
    void saysWhatWouldMoveAndMovesItOnlyThen() {
        var number = office.file(new Resident("wx1", "a"), "m1").number();
        clock.now = Instant.parse("2026-11-02T02:00:00Z");
        office.file(new Resident("wx1", "b"), "m2");
        clock.now = Instant.parse("2026-12-07T02:00:00Z");
        var calendars = office.bean(Calendars.class);
        var before = List.copyOf(office.casework.export(CaseQuery.all()));

        var preview = (Calendars.Previewed.Usable) calendars.preview("none", NOTICE);
        var moved = new Recalculation.Moved(
                number, Optional.of(LocalDate.of(2027, 1, 4)), Optional.of(LocalDate.of(2027, 1, 6)));
        assertThat(preview.requests().moved()).containsExactly(moved);
        assertThat(preview.requests().provisional()).isZero();
        assertThat(preview.calendar().days()).containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4));
        assertThat(office.casework.export(CaseQuery.all())).isEqualTo(before);

        assertThat(calendars.take("none", NOTICE, "li"))
                .isEqualTo(new Calendars.Imported.Done(preview.calendar().days(), List.of(moved)));
        assertThat(office.casework.export(CaseQuery.all()))
                .extracting(CaseRow::due)
                .contains(Optional.of(LocalDate.of(2027, 1, 6)));
        assertThat(((Calendars.Previewed.Usable) calendars.preview("none", NOTICE))
                        .requests()
                        .moved())
                .isEmpty();
        assertThat(calendars.take("none", "放假", "li")).isInstanceOf(Calendars.Imported.Refused.class);
    }

    @Test
    void countsOnANodeThatStartsLater() {
        office.bean(Calendars.class).take("none", NOTICE, "li");
        try (var other = node()) {
            var there = other.bean(Deadlines.class).calendar();
            assertThat(there.isWorkingDay(LocalDate.of(2027, 1, 4))).isFalse();
            assertThat(other.bean(Recalculation.class).run()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
