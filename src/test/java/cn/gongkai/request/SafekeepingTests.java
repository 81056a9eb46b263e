package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static cn.gongkai.request.Applicants.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gongkai.support.Databases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That the register notices what was done to it, keeps its secrets, and can change its keys.
@ParameterizedClass
@EnumSource
class SafekeepingTests extends OnBothDatabases {

    SafekeepingTests(Databases kind) {
        super(kind);
    }

    @Test
    void aRegisterNobodyTouchedIsWhole() {
        fileThree();
        var result = office.bean(Verification.class).run();
        assertThat(result.faults()).isEmpty();
        assertThat(result.events()).isEqualTo(4);
        assertThat(result.requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE request_event SET facts = REPLACE(facts, '2026-12-22', '2026-12-23') WHERE place = 2",
                "UPDATE request_event SET happened_on = DATE '2026-11-23' WHERE place = 2",
                "UPDATE request_event SET actor = 'CLERK' WHERE place = 1",
                "UPDATE request_event SET occurred_at = occurred_at + INTERVAL '1' SECOND WHERE place = 2",
                "UPDATE request_event SET hash = previous WHERE place = 3",
                "UPDATE request_event SET sealed = (SELECT sealed FROM request_event WHERE place = 1) WHERE place = 2",
                "DELETE FROM request_event WHERE place = 2",
                "DELETE FROM request_event WHERE place = 4",
                "UPDATE request SET state = 'CLOSED' WHERE number_in_year = 1",
                "UPDATE request_counter SET last_number = 4",
            })
    void noticesATouch(String touch) {
        fileThree();
        assertThat(office.jdbc.sql(touch).update()).isEqualTo(1);
        assertThat(office.bean(Verification.class).run().faults()).isNotEmpty();
    }

    @Test
    void keepsNothingPersonalInTheClear() {
        var receipt = office.file(ANN, "message-of-openid-of-ann");
        assertThat(office.jdbc
                        .sql("SELECT facts FROM request_event")
                        .query(String.class)
                        .single())
                .doesNotContain("王", "预算", receipt.queryCode());
        assertThat(office.jdbc
                        .sql("SELECT sealed FROM request_event")
                        .query(byte[].class)
                        .list())
                .hasSize(1)
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("王小明"));
        assertThat(office.jdbc
                        .sql("SELECT sealed FROM request")
                        .query(byte[].class)
                        .list())
                .noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(receipt.queryCode()));
        assertThat(receipt.toString() + office.register.ofPerson(ANN, 1)).doesNotContain("王", receipt.queryCode());
    }

    @Test
    void changesItsKeysAndForgetsTheOldOne() {
        var receipt = office.file(ANN, "m1");
        var draft = office.drafts.begin(BOB).with(Applicants.person());
        office.drafts.save(draft);
        office.drafts.attach(
                office.drafts.ofResident(BOB).orElseThrow(),
                Attachment.Kind.IDENTITY_PROOF,
                "image/png",
                new byte[600_000]);
        office.close();

        office = new Office(database, clock, Office.SECOND_KEY, Office.FIRST_KEY);
        // Before the rotation both keys are there and everything is found.
        assertThat(office.drafts.ofResident(BOB)).isPresent();
        assertThat(office.register.ofPerson(ANN, 1)).hasSize(1);
        // One draft, one request with one event, one file of two parts.
        assertThat(office.bean(Rotation.class).run()).isEqualTo(5);
        assertThat(office.bean(Rotation.class).run()).isZero();
        office.close();

        office = new Office(database, clock, Office.SECOND_KEY);
        assertThat(office.register.receipt("m1")).contains(receipt);
        assertThat(office.register.ofPerson(ANN, 1)).hasSize(1);
        var bobs = office.drafts.ofResident(BOB).orElseThrow();
        assertThat(bobs.form()).isEqualTo(Applicants.person());
        assertThat(office.drafts.content(bobs, bobs.attachments().getFirst().id()))
                .contains(new byte[600_000]);
        assertThat(office.bean(Verification.class).run().faults()).isEmpty();
        office.close();

        office = new Office(database, clock, Office.FIRST_KEY);
        assertThat(office.bean(Verification.class).run().faults()).isNotEmpty();
        assertThatIllegalStateException().isThrownBy(() -> office.register.receipt("m1"));
    }

    @Test
    void locksANumberThatIsGuessedAt() {
        var receipt = office.file(ANN, "m1");
        for (var i = 0; i < 5; i++) {
            assertThat(find("2026-1", "AAAAAAAAAA", "caller" + i)).isInstanceOf(Finding.NotFound.class);
        }
        assertThat(find("2026-1", receipt.queryCode(), "caller9"))
                .isEqualTo(new Finding.Locked(clock.now.plus(Duration.ofMinutes(1))));
        // The resident's own account is not locked out.
        assertThat(office.register.find("2026-1", new Access.Owner(ANN))).isInstanceOf(Finding.Found.class);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(find("2026-1", "AAAAAAAAAA", "caller9")).isInstanceOf(Finding.NotFound.class);
        // Longer each time.
        assertThat(find("2026-1", receipt.queryCode(), "caller9"))
                .isEqualTo(new Finding.Locked(clock.now.plus(Duration.ofMinutes(2))));
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(find("2026-1", receipt.queryCode(), "caller9")).isInstanceOf(Finding.Found.class);
        // Cleared by the right code.
        assertThat(find("2026-1", "AAAAAAAAAA", "caller9")).isInstanceOf(Finding.NotFound.class);
        assertThat(find("2026-1", receipt.queryCode(), "caller9")).isInstanceOf(Finding.Found.class);
    }

    @Test
    void locksACallerWhoGuessesAtManyNumbers() {
        var receipt = office.file(ANN, "m1");
        for (var i = 0; i < 10; i++) {
            assertThat(find("2026-" + (100 + i), "AAAAAAAAAA", "robot")).isInstanceOf(Finding.NotFound.class);
        }
        assertThat(find("2026-1", receipt.queryCode(), "robot")).isInstanceOf(Finding.Locked.class);
        assertThat(find("2026-1", receipt.queryCode(), "somebody")).isInstanceOf(Finding.Found.class);
        assertThat(office.jdbc
                        .sql("SELECT subject FROM request_attempt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(subject -> subject.contains("robot"));
    }

    @Test
    void forgetsWhomAnAccountKnewButNotTheRecord() {
        var receipt = office.file(ANN, "m1");
        assertThat(office.register.residentOf(receipt.number())).contains(ANN);
        office.register.forget(ANN);
        assertThat(office.register.ofPerson(ANN, 5)).isEmpty();
        assertThat(office.register.residentOf(receipt.number())).isEmpty();
        assertThat(find("2026-1", receipt.queryCode(), "caller")).isInstanceOf(Finding.Found.class);
        assertThat(office.bean(Verification.class).run().faults()).isEmpty();
    }

    @Test
    void countsOpenRequestsAnew() {
        office.file(ANN, "m1");
        office.jdbc.sql("UPDATE request SET due_on = DATE '2026-12-01'").update();
        var moved = office.bean(Recalculation.class).run();
        assertThat(moved)
                .containsExactly(new Recalculation.Moved(
                        "可经开依申〔2026〕001号",
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        Optional.of(LocalDate.of(2026, 12, 22))));
        assertThat(office.bean(Recalculation.class).run()).isEmpty();
        assertThat(office.jdbc
                        .sql("SELECT due_on FROM request")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.of(2026, 12, 22));
    }

    private void fileThree() {
        office.file(ANN, "m1");
        office.file(BOB, "m2");
        office.register.withdraw("2026-2", new Access.Owner(BOB), "w");
        office.file(ANN, "m3");
    }

    private Finding find(String number, String code, String caller) {
        return office.register.find(number, new Access.Code(code, caller));
    }
}
