package cn.gongkai.staff;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What is due soon, on the desk and in lists alike: within three working days. Counted as the law counts: today is not
/// one of them.
@Component
public class DueSoon {

    private static final int WORKING_DAYS = 3;

    private final Deadlines deadlines;

    DueSoon(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// The last day that is soon.
    public LocalDate last(LocalDate today) {
        return deadlines
                .calendar()
                .workingDaysFrom(new LocalDateOfReceipt(today), WORKING_DAYS)
                .date();
    }
}
