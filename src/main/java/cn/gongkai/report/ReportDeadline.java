package cn.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// When a year's report is due in the next one (条例 art. 49), counted from the clock at every look.
@Service
public class ReportDeadline {

    private static final Logger LOG = LoggerFactory.getLogger(ReportDeadline.class);
    /// Whoever has not settled it here by then does so elsewhere.
    private static final int STILL_SAID = 60;

    private final FreezeTable freezes;
    private final ReportProperties properties;
    private final Clock clock;

    ReportDeadline(FreezeTable freezes, ReportProperties properties, Clock clock) {
        this.freezes = freezes;
        this.properties = properties;
        this.clock = clock;
    }

    /// A report that has to be handed in.
    ///
    /// @param daysLeft 0 on the last day, negative after it
    public record Due(int year, LocalDate on, long daysLeft) {}

    /// The one that is due next or was lately, from the first reminder on until it is frozen.
    public Optional<Due> waiting() {
        var today = LocalDate.now(clock);
        var on = next(today);
        var left = ChronoUnit.DAYS.between(today, on);
        var year = on.getYear() - 1;
        var first =
                properties.remind().stream().mapToInt(Integer::intValue).max().orElse(0);
        return left <= first && freezes.newest(year).isEmpty()
                ? Optional.of(new Due(year, on, left))
                : Optional.empty();
    }

    /// This year's day, and next year's once that is long past: a day in early January is reminded of in December.
    private LocalDate next(LocalDate today) {
        var on = properties.due().atYear(today.getYear());
        return ChronoUnit.DAYS.between(on, today) <= STILL_SAID
                ? on
                : properties.due().atYear(today.getYear() + 1);
    }

    /// Says so in the log, on the days that are set and each day after the last.
    void remind() {
        waiting()
                .filter(due -> due.daysLeft() < 0 || properties.remind().contains(Math.toIntExact(due.daysLeft())))
                .ifPresent(due -> LOG.warn(
                        "The annual report of {} is due on {}, {} days left, and is not frozen",
                        due.year(),
                        due.on(),
                        due.daysLeft()));
    }
}
