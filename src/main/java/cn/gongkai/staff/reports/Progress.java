package cn.gongkai.staff.reports;

import cn.gongkai.report.Disputes;
import cn.gongkai.report.Figure;
import cn.gongkai.report.FigureKind;
import cn.gongkai.report.Figures;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.staff.StaffWords;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// A year month by month: requests, disputes, and what staff entered.
@Component
class Progress {

    private final ReportFacts facts;
    private final Disputes disputes;
    private final Figures figures;
    private final StaffWords words;
    private final Clock clock;

    Progress(ReportFacts facts, Disputes disputes, Figures figures, StaffWords words, Clock clock) {
        this.facts = facts;
        this.disputes = disputes;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    /// One month.
    ///
    /// @param entered by kind; what nobody entered is not there
    record Month(
            YearMonth month,
            long received,
            long ended,
            long open,
            long filed,
            long decided,
            Map<FigureKind, BigDecimal> entered) {}

    /// The months that have begun.
    List<Month> of(int year) {
        var now = YearMonth.from(LocalDate.now(clock));
        var all = disputes.of(year);
        var entered = figures.of(year).stream()
                .collect(Collectors.groupingBy(Figure::month, Collectors.toMap(Figure::kind, Figure::number)));
        return facts.months(year).stream()
                .filter(month -> !month.month().isAfter(now))
                .map(month -> new Month(
                        month.month(),
                        month.received(),
                        month.ended(),
                        month.open(),
                        all.stream()
                                .filter(one -> YearMonth.from(one.filedOn()).equals(month.month()))
                                .count(),
                        all.stream()
                                .filter(one -> one.decidedOn()
                                        .filter(day -> YearMonth.from(day).equals(month.month()))
                                        .isPresent())
                                .count(),
                        entered.getOrDefault(month.month(), Map.of())))
                .toList();
    }

    /// The columns' names.
    List<String> heads() {
        return Stream.concat(
                        Arrays.stream(words.of("progress.heads").split(",")),
                        Arrays.stream(FigureKind.values()).map(kind -> kind.label() + "（" + kind.unit() + "）"))
                .toList();
    }

    /// A month's line; empty where nobody entered anything.
    List<String> cells(Month month) {
        var cells = new ArrayList<>(List.of(
                words.of("progress.month", month.month().getMonthValue()),
                Long.toString(month.received()),
                Long.toString(month.ended()),
                Long.toString(month.open()),
                Long.toString(month.filed()),
                Long.toString(month.decided())));
        for (var kind : FigureKind.values()) {
            var number = month.entered().get(kind);
            cells.add(number == null ? "" : number.toPlainString());
        }
        return cells;
    }
}
