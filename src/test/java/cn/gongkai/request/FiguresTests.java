package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.CaseQuery.Times;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.support.Databases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the first page counts, and that each number opens exactly the requests it counts.
@ParameterizedClass
@EnumSource
class FiguresTests extends OnBothDatabases {

    private static final Clerk LI = new Clerk("li", EnumSet.allOf(Role.class));

    private final AtomicInteger calls = new AtomicInteger();

    FiguresTests(Databases kind) {
        super(kind);
        clock.now = Instant.parse("2026-03-02T02:00:00Z");
    }

    @Test
    void everyNumberOfAMonthOpensItsRequests() {
        var inTime = filed("a");
        var open = filed("b");
        var tooLate = filed("c");
        withdrawn(inTime, "a");
        // Twenty working days from 2 March 2026.
        var last = office.casework.get(tooLate).orElseThrow().due().orElseThrow();
        assertThat(last).isEqualTo(LocalDate.of(2026, 3, 30));
        clock.now = Instant.parse("2026-04-02T02:00:00Z");
        withdrawn(tooLate, "c");

        var months = figures();
        var march = months.get(10);
        assertThat(march).isEqualTo(new CaseFigures.Month(YearMonth.of(2026, 3), 3, 0, 2));
        assertThat(months.getLast()).isEqualTo(new CaseFigures.Month(YearMonth.of(2026, 4), 0, 0, 0));
        assertThat(listed(days -> new Times(days, none(), none(), none(), none()), march))
                .hasSize(3);
        assertThat(listed(days -> new Times(none(), none(), none(), days, none()), march))
                .containsExactlyInAnyOrder(open, tooLate);
        assertThat(listed(days -> new Times(none(), none(), days, none(), none()), march))
                .containsExactly(inTime);
        assertThat(listed(days -> new Times(none(), none(), days, none(), none()), months.getLast()))
                .containsExactly(tooLate);
        assertThat(ids(CaseQuery.all().overdueOnly())).containsExactly(open);
        assertThat(ids(CaseQuery.all().at(Times.due(Days.of(YearMonth.of(2026, 3))))))
                .as("still open")
                .containsExactly(open);
    }

    @Test
    void outcomesOfAYearOpenTheirRequests() {
        var one = filed("a");
        filed("b");
        withdrawn(one, "a");
        var outcomes = office.bean(CaseFigures.class).outcomes(2026);
        assertThat(outcomes).containsExactly(new CaseFigures.Ended(Outcome.OTHER_WITHDRAWN, 1));
        var year = new Times(Days.read("2026"), none(), none(), none(), none());
        var query = CaseQuery.all().only(Matter.DISCLOSURE).at(year);
        assertThat(ids(query.endedIn(Set.of(Outcome.OTHER_WITHDRAWN, Outcome.PARTIAL))))
                .containsExactly(one);
        assertThat(ids(query.endedIn(Set.of(Outcome.PARTIAL)))).isEmpty();
        assertThat(ids(query.by(ApplicantKind.NATURAL_PERSON))).hasSize(2);
    }

    @Test
    void whatWaitsForOpinionsIsNotLate() {
        var id = filed("a");
        act(id, new StaffAct.Register("li"));
        act(id, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某公司", "合同价格"));
        clock.now = Instant.parse("2026-05-20T02:00:00Z");
        assertThat(office.casework.page(CaseQuery.all(), 0, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.paused()).isTrue());
        assertThat(ids(CaseQuery.all().overdueOnly())).isEmpty();
        withdrawn(id, "a");
        assertThat(figures())
                .hasSize(12)
                .allSatisfy(month -> assertThat(month.missed()).isZero());
    }

    @Test
    void whatAnEarlierVersionAnsweredGetsItsLastDay() {
        var id = filed("a");
        clock.now = Instant.parse("2026-04-02T02:00:00Z");
        withdrawn(id, "a");
        office.jdbc
                .sql("UPDATE request SET last_on = NULL, served_on = DATE '2026-04-02'")
                .update();
        assertThat(figures().get(11).answered()).isEqualTo(1);
        assertThat(figures().get(10).missed()).isZero();
        assertThat(office.bean(Recalculation.class).run()).isEmpty();
        assertThat(figures().get(10).missed()).isEqualTo(1);
    }

    @Test
    void daysAreReadAsTheyAreTyped() {
        for (var typed : List.of("2026", "2026-11", "2026-11-30", "2026-11-03/2026-12-01")) {
            assertThat(Days.read(typed))
                    .hasValueSatisfying(days -> assertThat(days).hasToString(typed));
        }
        assertThat(Days.read("2026-01/2026-12")).isEqualTo(Days.read("2026"));
        for (var typed : List.of("", "26", "2026-13", "2026-02-30", "2026-12/2026-11", "2026/2027/2028", "今年")) {
            assertThat(Days.read(typed)).as(typed).isEmpty();
        }
    }

    private static Optional<Days> none() {
        return Optional.empty();
    }

    /// May 2025 to April 2026.
    private List<CaseFigures.Month> figures() {
        return office.bean(CaseFigures.class).months(YearMonth.of(2026, 4), 12);
    }

    private List<UUID> listed(Function<Optional<Days>, Times> times, CaseFigures.Month month) {
        return ids(CaseQuery.all().at(times.apply(Optional.of(Days.of(month.month())))));
    }

    private List<UUID> ids(CaseQuery query) {
        return office.casework.export(query).stream().map(CaseRow::id).toList();
    }

    private UUID filed(String name) {
        var receipt = office.file(new Resident("wx1", name), "message " + name);
        return office.casework.idOf(receipt.number()).orElseThrow();
    }

    private void withdrawn(UUID id, String name) {
        var number = office.casework.get(id).orElseThrow().number().orElseThrow();
        assertThat(office.register.withdraw(number, new Access.Owner(new Resident("wx1", name)), "withdrawn " + name))
                .isInstanceOf(Acted.Done.class);
    }

    private void act(UUID id, StaffAct act) {
        var version = office.casework.get(id).orElseThrow().version();
        assertThat(office.casework.act(id, version, act, LI, "call " + calls.incrementAndGet()))
                .isInstanceOf(Worked.Done.class);
    }
}
