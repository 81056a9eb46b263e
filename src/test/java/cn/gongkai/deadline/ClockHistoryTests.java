package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.NATIONAL;
import static cn.gongkai.deadline.Calendars.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.gongkai.deadline.ClockEvent.ConsultationSent;
import cn.gongkai.deadline.ClockEvent.Extended;
import cn.gongkai.deadline.ClockEvent.FeeNoticed;
import cn.gongkai.deadline.ClockEvent.FeePaid;
import cn.gongkai.deadline.ClockEvent.OpinionsReceived;
import cn.gongkai.deadline.ClockEvent.Postponed;
import cn.gongkai.deadline.ClockEvent.Received;
import cn.gongkai.deadline.ClockEvent.SupplementReceived;
import cn.gongkai.deadline.ClockEvent.SupplementRequested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stops, pauses, restarts and lengthens the answer period. All begin on 20 January 2025, whose twentieth working
/// day is 21 February.
class ClockHistoryTests {

    private static final ClockHistory RECEIVED = ClockHistory.since(received("2025-01-20"));

    private static LocalDate on(String monthAndDay) {
        return LocalDate.parse("2025-" + monthAndDay);
    }

    private static ClockHistory received20JanuaryThen(ClockEvent... events) {
        var history = RECEIVED;
        for (var event : events) {
            history = history.with(event);
        }
        return history;
    }

    private static Standing standing(ClockHistory history) {
        return new AnswerClock(history, NATIONAL).standing();
    }

    private static Standing.Running running(ClockHistory history) {
        assertThat(standing(history)).isInstanceOf(Standing.Running.class);
        return (Standing.Running) standing(history);
    }

    private static LocalDate due(ClockHistory history) {
        return running(history).due().date();
    }

    @Test
    void nothingHappened() {
        var plain = NATIONAL.workingDaysFrom(received("2025-01-20"), 20);
        assertThat(plain.date()).isEqualTo(on("02-21"));
        assertThat(running(RECEIVED)).isEqualTo(new Standing.Running(plain, on("02-21")));
    }

    @Test
    void waitsForASupplementAndStartsAgainWithIt() {
        var asked = received20JanuaryThen(new SupplementRequested(on("01-24")));
        assertThat(standing(asked))
                .isEqualTo(new Standing.Stopped(
                        on("01-24"),
                        Standing.Awaited.SUPPLEMENT,
                        List.of(
                                new TraceDay(on("01-20"), false, "收到申请"),
                                new TraceDay(on("01-24"), false, "要求补正，停止计算"))));

        var supplied = asked.with(new SupplementReceived(on("02-11")));
        assertThat(due(supplied)).isEqualTo(on("03-11"));
        assertThat(supplied.base()).isEqualTo(new LocalDateOfReceipt(on("02-11")));
        assertThat(standing(supplied).trace())
                .startsWith(
                        new TraceDay(on("01-20"), false, "收到申请"),
                        new TraceDay(on("01-24"), false, "要求补正，停止计算"),
                        new TraceDay(on("02-11"), false, "收到补正，自次日重新计算，当日不计入"),
                        new TraceDay(on("02-12"), true, "工作日第1天"))
                .endsWith(new TraceDay(on("03-11"), true, "工作日第20天"));
    }

    @Test
    void doesNotCountWhatAConsultationTakes() {
        var sent = received20JanuaryThen(new ConsultationSent(on("02-06")));
        assertThat(standing(sent)).isInstanceOfSatisfying(Standing.Paused.class, paused -> {
            assertThat(paused.since()).isEqualTo(on("02-06"));
            assertThat(paused.notBefore().date()).isEqualTo(on("02-21"));
            assertThat(paused.workingDaysLeft()).isEqualTo(12);
        });

        var answered = sent.with(new OpinionsReceived(on("02-21")));
        assertThat(due(answered)).isEqualTo(on("03-11"));
        assertThat(running(answered).safe()).isEqualTo(on("02-21"));
        assertThat(standing(answered).trace())
                .contains(
                        new TraceDay(on("02-06"), true, "工作日第8天；发出征求意见书，自次日起暂停计算"),
                        // The make-up Saturday is excluded, the Sunday is nobody's anyway.
                        new TraceDay(on("02-08"), false, "征求意见期间不计入"),
                        new TraceDay(on("02-09"), false, "周末"),
                        new TraceDay(on("02-21"), false, "征求意见期间不计入；收到意见，自次日起继续计算"),
                        new TraceDay(on("02-24"), true, "工作日第9天"));
    }

    @Test
    void anExtensionAddsItsDays() {
        var extended = received20JanuaryThen(new Extended(on("02-20"), 20));
        assertThat(due(extended)).isEqualTo(on("03-21"));
        assertThat(running(extended).safe()).isEqualTo(on("03-21"));
        assertThat(standing(extended).trace()).contains(new TraceDay(on("02-20"), true, "工作日第19天；延长20个工作日"));
        assertThat(due(received20JanuaryThen(new Extended(on("02-20"), 1)))).isEqualTo(on("02-24"));
    }

    @Test
    void waitsForTheFeeAndStartsAgainWithIt() {
        var asked = received20JanuaryThen(new FeeNoticed(on("02-12")));
        assertThat(standing(asked)).isInstanceOfSatisfying(Standing.Stopped.class, stopped -> {
            assertThat(stopped.awaited()).isEqualTo(Standing.Awaited.PAYMENT);
            assertThat(stopped.since()).isEqualTo(on("02-12"));
            assertThat(stopped.trace()).hasSize(2);
        });
        assertThat(Term.FEE_PAYMENT.from(received("2025-02-12"), NATIONAL).date())
                .isEqualTo(on("03-12"));
        var paid = asked.with(new FeePaid(on("02-20")));
        assertThat(due(paid)).isEqualTo(on("03-20"));
        assertThat(standing(paid).trace()).contains(new TraceDay(on("02-20"), false, "缴费，自次日重新计算，当日不计入"));
    }

    @Test
    void aRestartForgetsExtensionAndConsultation() {
        var restarted = received20JanuaryThen(
                new Extended(on("01-21"), 20),
                new ConsultationSent(on("01-22")),
                new OpinionsReceived(on("01-23")),
                new SupplementRequested(on("01-24")),
                new SupplementReceived(on("02-11")));
        assertThat(due(restarted)).isEqualTo(on("03-11"));
        assertThat(due(restarted.with(new Extended(on("02-12"), 20)))).isEqualTo(on("04-09"));
    }

    @Test
    void aDaySetForReasonsReplacesTheCount() {
        var postponed = received20JanuaryThen(new Postponed(on("02-10"), on("04-30")));
        assertThat(due(postponed)).isEqualTo(on("04-30"));
        assertThat(running(postponed).safe()).isEqualTo(on("04-30"));
        assertThat(running(postponed).due().provisional()).isFalse();
        assertThat(standing(postponed).trace())
                .contains(new TraceDay(on("02-10"), true, "工作日第11天；确定延迟答复至2025-04-30"))
                .endsWith(new TraceDay(on("04-30"), false, "依《政府信息公开条例》第三十五条确定的答复日期"));
        // No consultation moves it, none even pauses it.
        assertThat(due(postponed.with(new ConsultationSent(on("02-11"))))).isEqualTo(on("04-30"));
    }

    @Test
    void aDaySetWithinTheCountEndsTheTraceThere() {
        var trace = standing(received20JanuaryThen(new Postponed(on("02-10"), on("02-17"))))
                .trace();
        assertThat(trace).extracting(TraceDay::date).doesNotHaveDuplicates().isSorted();
        assertThat(trace).last().extracting(TraceDay::date).isEqualTo(on("02-17"));
    }

    @Test
    void aConsultationOnTheLastDayStillPauses() {
        var sent = received20JanuaryThen(new ConsultationSent(on("02-21")));
        assertThat(standing(sent))
                .isInstanceOfSatisfying(
                        Standing.Paused.class,
                        paused -> assertThat(paused.workingDaysLeft()).isZero());
        var answered = sent.with(new OpinionsReceived(on("02-28")));
        assertThat(due(answered)).isEqualTo(on("02-28"));
    }

    @Test
    void aConsultationAfterTheLastDayHealsNothing() {
        var sent = received20JanuaryThen(new ConsultationSent(on("02-22")));
        assertThat(due(sent)).isEqualTo(on("02-21"));
        assertThat(due(sent.with(new OpinionsReceived(on("03-28"))))).isEqualTo(on("02-21"));
    }

    @Test
    void consultationsAddUpOneAfterTheOther() {
        var twice = received20JanuaryThen(
                new ConsultationSent(on("01-21")),
                new OpinionsReceived(on("01-24")),
                new ConsultationSent(on("01-24")),
                // Sent after 21 February, but within the three days won by the first.
                new OpinionsReceived(on("01-26")),
                new ConsultationSent(on("02-26")),
                new OpinionsReceived(on("03-03")));
        assertThat(due(twice)).isEqualTo(on("03-04"));
    }

    @Test
    void eventsWrittenDownLateStandWhereTheyHappened() {
        var late = received20JanuaryThen(
                new Extended(on("02-20"), 5), new ConsultationSent(on("02-06")), new OpinionsReceived(on("02-10")));
        assertThat(late.events()).extracting(ClockEvent::on).isSorted();
        assertThat(due(late)).isEqualTo(on("03-05"));
    }

    @Test
    void eventsOfOneDayShareItsLine() {
        var busy = received20JanuaryThen(
                new SupplementRequested(on("01-20")),
                new SupplementReceived(on("01-20")),
                new ConsultationSent(on("01-20")),
                new OpinionsReceived(on("01-21")));
        assertThat(standing(busy).trace().getFirst())
                .isEqualTo(new TraceDay(on("01-20"), false, "收到申请；要求补正，停止计算；收到补正，自次日重新计算，当日不计入；发出征求意见书，自次日起暂停计算"));
        var consulted = received20JanuaryThen(new ConsultationSent(on("01-20")));
        assertThat(standing(consulted).trace().getFirst().reason()).isEqualTo("收到当日不计入；收到申请；发出征求意见书，自次日起暂停计算");
    }

    static List<List<ClockEvent>> impossible() {
        var start = new Received(on("01-20"));
        var asked = new SupplementRequested(on("01-21"));
        var sent = new ConsultationSent(on("01-21"));
        var fee = new FeeNoticed(on("01-21"));
        var extended = new Extended(on("01-21"), 5);
        var postponed = new Postponed(on("01-21"), on("05-01"));
        var later = on("01-22");
        return List.of(
                List.of(),
                List.of(asked),
                List.of(start, new Received(later)),
                List.of(start, new SupplementReceived(later)),
                List.of(start, new OpinionsReceived(later)),
                List.of(start, new FeePaid(later)),
                List.of(start, asked, new SupplementRequested(later)),
                List.of(start, asked, new ConsultationSent(later)),
                List.of(start, asked, new Extended(later, 1)),
                List.of(start, asked, new Postponed(later, later)),
                List.of(start, asked, new FeePaid(later)),
                List.of(start, sent, new ConsultationSent(later)),
                List.of(start, sent, new SupplementRequested(later)),
                List.of(start, sent, new FeeNoticed(later)),
                List.of(start, fee, new SupplementReceived(later)),
                List.of(start, fee, new Extended(later, 1)),
                List.of(start, extended, new Extended(later, 1)),
                List.of(start, postponed, new Extended(later, 1)));
    }

    @ParameterizedTest
    @MethodSource
    void impossible(List<ClockEvent> events) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockHistory(events));
    }

    @Test
    void anExtensionTakesOneToTwentyDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Extended(on("02-01"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extended(on("02-01"), 21));
        assertThat(new Extended(on("02-01"), 20).workingDays()).isEqualTo(20);
        assertThatIllegalArgumentException().isThrownBy(() -> new Postponed(on("02-02"), on("02-01")));
        assertThat(new Postponed(on("02-02"), on("02-02")).until()).isEqualTo(on("02-02"));
    }

    @Test
    void aHistoryKeepsItsOwnList() {
        var events = new ArrayList<ClockEvent>(RECEIVED.events());
        var history = new ClockHistory(events);
        events.clear();
        assertThat(history.events()).hasSize(1);
    }
}
