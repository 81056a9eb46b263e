package cn.gongkai.conversation;

import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// What the bot's answers came to, month by month. Some seconds behind.
@Service
public class AnswerFigures {

    private final AnswerCountTable table;

    AnswerFigures(AnswerCountTable table) {
        this.table = table;
    }

    /// One month's answers.
    public record Month(YearMonth month, long answered, long suggested, long unanswered) {}

    /// The months up to this one, oldest first.
    ///
    /// @param months how many, 1 to 24
    public List<Month> months(YearMonth last, int months) {
        if (months < 1 || months > 24) {
            throw new IllegalArgumentException("1 to 24 months");
        }
        var first = last.minusMonths(months - 1L);
        var counted = table.months(first, last);
        return first.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> month(month, counted.getOrDefault(month, Map.of())))
                .toList();
    }

    private static Month month(YearMonth month, Map<AnswerOutcome, Long> counted) {
        return new Month(
                month,
                counted.getOrDefault(AnswerOutcome.ANSWERED, 0L),
                counted.getOrDefault(AnswerOutcome.SUGGESTED, 0L),
                counted.getOrDefault(AnswerOutcome.UNANSWERED, 0L));
    }
}
