package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/// How a request stands with its answer period.
public sealed interface Standing {

    /// What happened, day by day.
    List<TraceDay> trace();

    /// The period runs.
    ///
    /// @param safe the last day if no consultation were excluded: which days a consultation takes is a reading of
    /// art. 33 (3), so this is the day to aim for
    record Running(DueDate due, LocalDate safe) implements Standing {

        @Override
        public List<TraceDay> trace() {
            return due.trace();
        }
    }

    /// Opinions are awaited; the last day moves with every working day they take.
    ///
    /// @param since the day the letter was sent
    /// @param workingDaysLeft what remains once the opinions are in
    /// @param notBefore the last day if they came at once
    record Paused(LocalDate since, int workingDaysLeft, DueDate notBefore) implements Standing {

        @Override
        public List<TraceDay> trace() {
            return notBefore.trace();
        }
    }

    /// There is no last day: the whole term starts again with the supplement or the payment.
    ///
    /// @param since the day the applicant was asked
    record Stopped(LocalDate since, Awaited awaited, List<TraceDay> trace) implements Standing {

        public Stopped {
            trace = List.copyOf(trace);
        }
    }

    /// What a stopped period waits for.
    enum Awaited {
        SUPPLEMENT,
        PAYMENT
    }
}
