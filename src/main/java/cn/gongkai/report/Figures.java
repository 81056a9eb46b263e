package cn.gongkai.report;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Numbers that nobody counts for us: licences, penalties, coercion, fees, and what was published where. Staff enter
/// them month by month or bring them as a file.
@Service
public class Figures {

    /// The regulation's first year.
    public static final int FIRST_YEAR = 2008;

    private static final int LONGEST_NOTE = 500;

    private final FigureTable table;
    private final FigureFile file;
    private final AuditLog audit;
    private final Clock clock;

    Figures(FigureTable table, FigureFile file, AuditLog audit, Clock clock) {
        this.table = table;
        this.file = file;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody typed for one month.
    ///
    /// @param number as typed; blank takes the month's number away
    /// @param note absent to leave it as it is
    /// @param was the number when it was looked at, blank for none: typed unchanged it is not written. Absent to
    ///     write whatever is there
    public record Typed(YearMonth month, FigureKind kind, String number, Optional<String> note, Optional<String> was) {

        /// Written whatever is there.
        public Typed(YearMonth month, FigureKind kind, String number, String note) {
            this(month, kind, number, Optional.of(note), Optional.empty());
        }

        private Optional<BigDecimal> read() {
            return read(number);
        }

        private Optional<BigDecimal> read(String text) {
            return text.isBlank() ? Optional.empty() : Amounts.read(text, kind.decimals());
        }

        /// Whether another number is typed than was there.
        private boolean changed() {
            return was.map(before -> !read(before).equals(read())).orElse(true);
        }

        private boolean at(Figure figure) {
            return figure.month().equals(month) && figure.kind() == kind;
        }
    }

    /// A year's figures, month by month.
    @Transactional(readOnly = true)
    public List<Figure> of(int year) {
        return table.of(year);
    }

    /// Writes down what was typed, all of it or nothing.
    @Transactional
    public FiguresSaved save(int year, List<Typed> typed, String clerk) {
        var faults = new ArrayList<String>();
        if (!known(year)) {
            faults.add(ReportSentences.of("figure.year", Integer.toString(thisYear())));
        }
        typed.forEach(one -> fault(one).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            return new FiguresSaved.Refused(faults);
        }
        var now = table.of(year);
        var stale = typed.stream().flatMap(one -> overtaken(one, now).stream()).toList();
        if (!stale.isEmpty()) {
            return new FiguresSaved.Stale(ReportSentences.of("figure.stale"), stale);
        }
        return new FiguresSaved.Done(
                (int) typed.stream().filter(one -> write(one, now, clerk)).count());
    }

    /// Takes in a file with a row for each month and kind. A bad row is named, and then nothing is kept.
    ///
    /// @param name of the file, with its ending
    @Transactional
    public FiguresSaved take(String name, byte[] content, String clerk) {
        return switch (file.read(name, content, thisYear())) {
            case FigureFile.Read.Unusable(var faults) -> new FiguresSaved.Refused(faults);
            case FigureFile.Read.Usable(var rows) -> {
                var byYear = rows.stream()
                        .collect(Collectors.groupingBy(row -> row.month().getYear()));
                var changed = 0;
                for (var year : byYear.entrySet()) {
                    var now = table.of(year.getKey());
                    changed += (int) year.getValue().stream()
                            .filter(row -> write(row, now, clerk))
                            .count();
                }
                yield new FiguresSaved.Done(changed);
            }
        };
    }

    /// Whether somebody else wrote where this number was typed, and another one.
    private static Optional<FiguresSaved.Place> overtaken(Typed typed, List<Figure> figures) {
        var now = figures.stream().filter(typed::at).findFirst().map(Figure::number);
        return typed.was()
                .filter(was -> typed.changed() && !now.equals(typed.read(was)) && !now.equals(typed.read()))
                .map(_ -> new FiguresSaved.Place(typed.month(), typed.kind(), now));
    }

    private Optional<String> fault(Typed typed) {
        if (typed.note().filter(note -> note.length() > LONGEST_NOTE).isPresent()) {
            return Optional.of(ReportSentences.of("figure.note"));
        }
        if (!typed.number().isBlank()
                && Amounts.read(typed.number(), typed.kind().decimals()).isEmpty()) {
            return Optional.of(ReportSentences.of(
                    typed.kind() == FigureKind.FEE ? "figure.fee" : "figure.number",
                    ReportSentences.of(
                            "figure.place",
                            Integer.toString(typed.month().getMonthValue()),
                            typed.kind().label()),
                    typed.number()));
        }
        return Optional.empty();
    }

    /// @return whether that is another number or note than there was
    private boolean write(Typed typed, List<Figure> now, String clerk) {
        var before = now.stream().filter(typed::at).findFirst();
        var number = typed.changed() ? typed.read() : before.map(Figure::number);
        var note = typed.note().or(() -> before.map(Figure::note)).orElse("").strip();
        if (before.map(Figure::number).equals(number)
                && (number.isEmpty() || before.map(Figure::note).equals(Optional.of(note)))) {
            return false;
        }
        number.ifPresentOrElse(
                found -> table.put(new Figure(
                        typed.month(),
                        typed.kind(),
                        found,
                        note,
                        clerk,
                        clock.instant().truncatedTo(ChronoUnit.MICROS))),
                () -> table.remove(typed.month(), typed.kind()));
        audit.add(
                clerk,
                AuditKind.ACTED,
                ReportSentences.of(
                        "audit.figure",
                        Integer.toString(typed.month().getYear()),
                        Integer.toString(typed.month().getMonthValue()),
                        typed.kind().label()),
                ReportSentences.changed(before.map(Figure::number), number));
        return true;
    }

    private boolean known(int year) {
        return year >= FIRST_YEAR && year <= thisYear();
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }
}
