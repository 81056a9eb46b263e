package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.NATIONAL;
import static cn.gongkai.deadline.Calendars.nationalWithout;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.deadline.ClockEvent.ConsultationSent;
import cn.gongkai.deadline.ClockEvent.Extended;
import cn.gongkai.deadline.ClockEvent.FeeNoticed;
import cn.gongkai.deadline.ClockEvent.FeePaid;
import cn.gongkai.deadline.ClockEvent.OpinionsReceived;
import cn.gongkai.deadline.ClockEvent.SupplementReceived;
import cn.gongkai.deadline.ClockEvent.SupplementRequested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever may happen to a request, in any order the law allows. A failing seed is in the test's name.
class RandomHistoryTests {

    private static final int HISTORIES = 400;

    static LongStream seeds() {
        // Fixed ones, so that a build can be repeated, and one that is new each time.
        return LongStream.of(1, 20, 711, 20190515, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theDueDateIsTheFormulaOfTheLaw(long seed) {
        forEachHistory(seed, (history, _) -> {
            var facts = Facts.of(history);
            var standing = standing(history, NATIONAL);
            switch (standing) {
                case Standing.Running running -> {
                    assertThat(running.due().date()).isEqualTo(facts.due());
                    assertThat(running.safe()).isEqualTo(facts.nth(facts.base, 20 + facts.extension));
                    assertThat(running.safe()).isBeforeOrEqualTo(running.due().date());
                }
                case Standing.Paused paused -> {
                    assertThat(paused.since()).isEqualTo(facts.open);
                    assertThat(paused.notBefore().date()).isEqualTo(facts.due());
                    assertThat(paused.notBefore().date()).isAfterOrEqualTo(paused.since());
                }
                case Standing.Stopped stopped ->
                    assertThat(stopped.since())
                            .isEqualTo(history.events().getLast().on());
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theTraceHoldsExactlyTheTerm(long seed) {
        forEachHistory(seed, (history, _) -> {
            var trace = standing(history, NATIONAL).trace();
            assertThat(trace).extracting(TraceDay::date).doesNotHaveDuplicates().isSorted();
            assertThat(trace.getFirst().date())
                    .isEqualTo(history.events().getFirst().on());
            if (!(standing(history, NATIONAL) instanceof Standing.Stopped)) {
                var facts = Facts.of(history);
                assertThat(trace.stream().filter(TraceDay::counted)).hasSize(20 + facts.extension);
                assertThat(trace.getLast().date()).isEqualTo(facts.due());
            }
            history.events().stream()
                    .filter(event -> !event.on().isAfter(trace.getLast().date()))
                    .filter(event -> !(event instanceof ClockEvent.Received))
                    .forEach(event -> assertThat(trace)
                            .anyMatch(day -> day.date().equals(event.on())
                                    && day.reason().contains(event.label())));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameEventsGiveTheSameAnswerInWhateverOrderTheyWereRead(long seed) {
        forEachHistory(seed, (history, random) -> {
            var days = history.events().stream().map(ClockEvent::on).toList();
            if (days.stream().distinct().count() == days.size()) {
                var shuffled = new ArrayList<>(history.events());
                Collections.shuffle(shuffled, random);
                assertThat(standing(new ClockHistory(shuffled), NATIONAL)).isEqualTo(standing(history, NATIONAL));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aDayOffMoreNeverMakesItEarlier(long seed) {
        forEachHistory(seed, (history, random) -> {
            var start = history.events().getFirst().on();
            var off = Stream.generate(() -> start.plusDays(random.nextInt(250)))
                    .limit(1 + random.nextInt(4))
                    .toList();
            var before = standing(history, NATIONAL);
            var after = standing(history, nationalWithout(off));
            assertThat(lastDay(after)).as("%s with %s off", history, off).isAfterOrEqualTo(lastDay(before));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRestartLeavesNothingBehind(long seed) {
        forEachHistory(seed, (history, _) -> {
            if (standing(history, NATIONAL) instanceof Standing.Stopped stopped) {
                var back = stopped.since().plusDays(9);
                var restarted = history.with(
                        stopped.awaited() == Standing.Awaited.PAYMENT
                                ? new FeePaid(back)
                                : new SupplementReceived(back));
                assertThat(lastDay(standing(restarted, NATIONAL)))
                        .isEqualTo(NATIONAL.workingDay(back, 20))
                        .isEqualTo(lastDay(standing(ClockHistory.since(new LocalDateOfReceipt(back)), NATIONAL)));
                assertThat(restarted.base()).isEqualTo(new LocalDateOfReceipt(back));
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waitingForOpinionsNeverCostsADay(long seed) {
        forEachHistory(seed, (history, random) -> {
            if (standing(history, NATIONAL) instanceof Standing.Paused paused) {
                var back = paused.since().plusDays(random.nextInt(40));
                var due = lastDay(standing(history.with(new OpinionsReceived(back)), NATIONAL));
                assertThat(due).isAfterOrEqualTo(paused.notBefore().date());
                assertThat(NATIONAL.workingDaysBetween(back, due)).isEqualTo(paused.workingDaysLeft());
            }
        });
    }

    @Test
    void theHistoriesReachEveryStanding() {
        var seen = new EnumMap<Period.Phase, Integer>(Period.Phase.class);
        forEachHistory(1, (history, _) -> seen.merge(history.period().phase(), 1, Integer::sum));
        assertThat(seen).hasSize(4).allSatisfy((_, times) -> assertThat(times).isGreaterThan(20));
    }

    private interface Check {
        void of(ClockHistory history, Random random);
    }

    private static void forEachHistory(long seed, Check check) {
        var random = new Random(seed);
        for (var i = 0; i < HISTORIES; i++) {
            check.of(history(random), random);
        }
    }

    private static Standing standing(ClockHistory history, WorkingCalendar calendar) {
        return new AnswerClock(history, calendar).standing();
    }

    private static LocalDate lastDay(Standing standing) {
        return switch (standing) {
            case Standing.Running(var due, var _) -> due.date();
            case Standing.Paused paused -> paused.notBefore().date();
            case Standing.Stopped stopped -> stopped.since();
        };
    }

    /// A history as part (ii) of the law's table allows it, up to six acts after the receipt.
    private static ClockHistory history(Random random) {
        var day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 8));
        var history = ClockHistory.since(new LocalDateOfReceipt(day));
        for (var acts = random.nextInt(7); acts > 0; acts--) {
            day = day.plusDays(random.nextInt(14));
            history = history.with(next(history.period(), day, random));
        }
        return history;
    }

    private static ClockEvent next(Period period, LocalDate day, Random random) {
        var canExtend = period.extension() == 0;
        return switch (period.phase()) {
            case AWAITING_SUPPLEMENT -> new SupplementReceived(day);
            case AWAITING_PAYMENT -> new FeePaid(day);
            case CONSULTING ->
                canExtend && random.nextInt(4) == 0
                        ? new Extended(day, 1 + random.nextInt(20))
                        : new OpinionsReceived(day);
            case RUNNING ->
                switch (random.nextInt(canExtend ? 5 : 4)) {
                    case 0 -> new SupplementRequested(day);
                    case 1 -> new FeeNoticed(day);
                    case 2, 3 -> new ConsultationSent(day);
                    default -> new Extended(day, 1 + random.nextInt(20));
                };
        };
    }

    /// The law's table read a second time, by hand: base, extension, and the days shut out.
    private static final class Facts {

        private LocalDate base = LocalDate.MIN;
        private LocalDate open = LocalDate.MIN;
        private int extension;
        private final List<Map.Entry<LocalDate, LocalDate>> consultations = new ArrayList<>();

        static Facts of(ClockHistory history) {
            var facts = new Facts();
            for (var event : history.events()) {
                switch (event) {
                    case ClockEvent.Received _, SupplementReceived _, FeePaid _ -> {
                        facts.base = event.on();
                        facts.extension = 0;
                        facts.consultations.clear();
                    }
                    case ConsultationSent _ -> facts.open = event.on();
                    case OpinionsReceived _ -> facts.consultations.add(Map.entry(facts.open, event.on()));
                    case Extended extended -> facts.extension = extended.workingDays();
                    default -> {
                        // Stops; what comes before a restart is forgotten anyway.
                    }
                }
            }
            return facts;
        }

        LocalDate due() {
            var days = 20 + extension;
            for (var consultation : consultations) {
                if (!consultation.getKey().isAfter(nth(base, days))) {
                    for (var day = consultation.getKey(); day.isBefore(consultation.getValue()); ) {
                        day = day.plusDays(1);
                        days += NATIONAL.isWorkingDay(day) ? 1 : 0;
                    }
                }
            }
            return nth(base, days);
        }

        LocalDate nth(LocalDate after, int days) {
            var day = after;
            for (var left = days; left > 0; left -= NATIONAL.isWorkingDay(day) ? 1 : 0) {
                day = day.plusDays(1);
            }
            return day;
        }
    }
}
