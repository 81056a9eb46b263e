package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.request.decision.Remedy;
import java.time.LocalDate;
import java.util.Optional;

/// Until when an answer can be challenged, from the day it was served (行政复议法 art. 20; 行政诉讼法 art. 46).
///
/// @param reviewBy the last day to ask for reconsideration
/// @param sueBy the last day to go to court; absent where reconsideration comes first
public record Remedies(Remedy remedy, LocalDate reviewBy, Optional<LocalDate> sueBy) {

    static Optional<Remedies> of(Status status, Deadlines deadlines) {
        if (status.service().isEmpty() || status.outcome().isEmpty()) {
            return Optional.empty();
        }
        var served = new LocalDateOfReceipt(status.service().get().on());
        var remedy = status.outcome().get().remedy();
        return Optional.of(new Remedies(
                remedy,
                deadlines.due(Term.REVIEW, served).date(),
                remedy == Remedy.REVIEW_FIRST
                        ? Optional.empty()
                        : Optional.of(deadlines.due(Term.LAWSUIT, served).date())));
    }
}
