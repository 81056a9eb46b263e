package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// When art. 33 (2) lets the answer period be prolonged.
class ExtensionTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2025-02-21");
    private static final ClockHistory RECEIVED = ClockHistory.since(received("2025-01-20"));

    private final Deadlines deadlines = new Deadlines(Calendars.contents(), Path.of("target/no-such-folder"), "none");

    private void assertRefused(Extension.Reason reason, ClockHistory history, LocalDate on, int days) {
        assertThat(deadlines.extend(history, on, days)).isEqualTo(new Extension.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void onTheLastDay(int days) {
        var expected = RECEIVED.with(new ClockEvent.Extended(LAST_DAY, days));
        assertThat(deadlines.extend(RECEIVED, LAST_DAY, days))
                .isEqualTo(new Extension.Possible(expected, deadlines.standing(expected)));
    }

    @Test
    void notAfterTheLastDay() {
        assertRefused(Extension.Reason.TOO_LATE, RECEIVED, LAST_DAY.plusDays(1), 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 21})
    void notByOtherThanOneToTwentyDays(int days) {
        assertRefused(Extension.Reason.NO_DAYS, RECEIVED, LAST_DAY, days);
    }

    @Test
    void notTwiceButAgainAfterARestart() {
        var extended = RECEIVED.with(new ClockEvent.Extended(LAST_DAY, 5));
        assertRefused(Extension.Reason.ALREADY_EXTENDED, extended, LAST_DAY, 5);
        var restarted = extended.with(new ClockEvent.FeeNoticed(LAST_DAY)).with(new ClockEvent.FeePaid(LAST_DAY));
        assertThat(deadlines.extend(restarted, LAST_DAY, 5)).isInstanceOf(Extension.Possible.class);
    }

    @Test
    void notWhileNothingRuns() {
        assertRefused(
                Extension.Reason.STOPPED, RECEIVED.with(new ClockEvent.SupplementRequested(LAST_DAY)), LAST_DAY, 5);
    }

    @Test
    void alsoWhileOpinionsAreAwaited() {
        var consulting = RECEIVED.with(new ClockEvent.ConsultationSent(LAST_DAY));
        assertThat(deadlines.extend(consulting, LAST_DAY.plusDays(9), 5))
                .isInstanceOfSatisfying(
                        Extension.Possible.class,
                        possible -> assertThat(possible.then()).isInstanceOf(Standing.Paused.class));
    }

    @Test
    void notOnceADayIsSet() {
        assertRefused(
                Extension.Reason.DATE_SET,
                RECEIVED.with(new ClockEvent.Postponed(LAST_DAY, LAST_DAY.plusDays(60))),
                LAST_DAY,
                5);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsASentence(Extension.Reason reason) {
        assertThat(reason.sentence()).endsWith("。").hasSizeGreaterThan(10);
    }
}
