package cn.gongkai.conversation;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Says when a request received on some day has to be answered, and how that is counted.
@Component
class DeadlineAnswers {

    private static final int TRACED = 3;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})\\s*[日号]?");

    private final Deadlines deadlines;
    private final Wording wording;

    DeadlineAnswers(Deadlines deadlines, Wording wording) {
        this.deadlines = deadlines;
        this.wording = wording;
    }

    Reply answer(String typed) {
        var received = date(typed);
        if (received.isEmpty()) {
            return new Reply.Text(wording.say(Phrase.DEADLINE_HOW));
        }
        var first = deadlines.calendar().firstYear();
        if (received.get().getYear() < first) {
            return new Reply.Text(wording.say(Phrase.DEADLINE_EARLY, first));
        }
        var due = deadlines.due(Term.REPLY, new LocalDateOfReceipt(received.get()));
        var lines = new ArrayList<String>();
        lines.add(wording.say(
                due.provisional() ? Phrase.DEADLINE_PROVISIONAL : Phrase.DEADLINE,
                wording.date(received.get()),
                wording.date(due.date()),
                Term.REPLY.length()));
        due.trace().stream()
                .limit(TRACED)
                .forEach(day -> lines.add(wording.say(Phrase.DEADLINE_DAY, wording.date(day.date()), day.reason())));
        lines.add(wording.say(Phrase.DEADLINE_MORE));
        return new Reply.Text(String.join("\n", lines));
    }

    private static Optional<LocalDate> date(String typed) {
        var found = DATE.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
