package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.decision.Outcome;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the report counts, in rows that an earlier version of the program wrote.
class CountedRowsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ReportFacts.Choice RECEIVED =
            new ReportFacts.Choice(2026, ReportFacts.Part.RECEIVED, Set.of(), Set.of());

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource
    void rowsOfAnEarlierVersionAreFilledUpWhateverTheirState(Databases kind) throws Exception {
        var database = kind.empty();
        try (var office = new Office(database, clock, Office.FIRST_KEY)) {
            office.file(Applicants.ANN, "m1");
            var withdrawn = withdrawn(office);
            act(office, withdrawn, new StaffAct.FileDispute(Dispute.Kind.REVIEW, TODAY));
            act(office, withdrawn, new StaffAct.DecideDispute(3, Dispute.Result.UPHELD, TODAY));
            act(office, withdrawn, new StaffAct.Archive(Optional.of(10)));
            var facts = office.bean(ReportFacts.class);
            var before = facts.counts(2026);
            assertThat(before).hasSizeGreaterThan(2);
            assertThat(facts.disputes(2026)).hasSize(1);
            assertThat(facts.complete()).isTrue();

            office.jdbc
                    .sql("UPDATE request SET counted_on = NULL, counted_outcome = NULL, counted_kind = NULL,"
                            + " counted_version = -1")
                    .update();
            office.jdbc.sql("DELETE FROM request_dispute").update();
            assertThat(facts.complete()).isFalse();
            assertThat(facts.counts(2026)).isNotEqualTo(before);

            assertThat(office.bean(CountedRows.class).fillUp()).isEqualTo(2);
            assertThat(facts.complete()).isTrue();
            assertThat(facts.counts(2026)).containsExactlyInAnyOrderElementsOf(before);
            assertThat(facts.disputes(2026))
                    .extracting(one -> one.dispute().result())
                    .containsExactly(Optional.of(Dispute.Result.UPHELD));
            assertThat(office.bean(CountedRows.class).fillUp()).isZero();
            assertThat(office.bean(Verification.class).run().faults()).isEmpty();
        } finally {
            ((AutoCloseable) database).close();
        }
    }

    /// Another node that still runs the version before writes events, but not these columns.
    @ParameterizedTest
    @EnumSource
    void aRowAnOlderNodeWroteSinceIsNoticed(Databases kind) throws Exception {
        var database = kind.empty();
        try (var office = new Office(database, clock, Office.FIRST_KEY)) {
            var id = withdrawn(office);
            office.jdbc
                    .sql("UPDATE request SET counted_on = NULL, counted_outcome = NULL, counted_version = version - 1"
                            + " WHERE id = :id")
                    .param("id", id)
                    .update();
            assertThat(office.bean(ReportFacts.class).complete()).isFalse();
            assertThat(office.bean(CountedRows.class).fillUp()).isEqualTo(1);
            assertThat(office.bean(ReportFacts.class).counts(2026))
                    .filteredOn(count -> count.part() == ReportFacts.Part.ENDED)
                    .extracting(ReportFacts.Count::outcome)
                    .containsExactly(Optional.of(Outcome.OTHER_WITHDRAWN));
        } finally {
            ((AutoCloseable) database).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDestroyedFileStaysCountedUnderItsApplicantsKind(Databases kind) throws Exception {
        var database = kind.empty();
        try (var office = new Office(database, clock, Office.FIRST_KEY)) {
            var id = withdrawn(office);
            act(office, id, new StaffAct.Archive(Optional.of(1)));
            var before = office.bean(ReportFacts.class).counts(2026);
            clock.now = clock.now.plus(Duration.ofDays(800));
            assertThat(office.bean(Destruction.class).run()).hasSize(1);
            assertThat(office.bean(ReportFacts.class).counts(2026)).isEqualTo(before);
            assertThat(office.bean(ReportFacts.class).cases(RECEIVED, 1, 25).total())
                    .isEqualTo(1);
        } finally {
            ((AutoCloseable) database).close();
        }
    }

    private static UUID withdrawn(Office office) {
        var number = office.file(Applicants.BOB, "m2").number();
        office.register.withdraw(number, new Access.Owner(Applicants.BOB), "w");
        return office.casework.idOf(number).orElseThrow();
    }

    private static void act(Office office, UUID id, StaffAct act) {
        var version = office.casework.get(id).orElseThrow().version();
        assertThat(office.casework.act(id, version, act, Clerk.ofAll("a"), act.toString()))
                .as(act.toString())
                .isInstanceOf(Worked.Done.class);
    }
}
