package cn.gongkai.report;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.report.form.Cell;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Numbers that staff correct by hand. Nothing else moves with one: what no longer fits, the checks say. In a settled
/// year it shows as a difference until the year is settled again.
@Service
public class Corrections {

    private final Standing standing;
    private final CorrectionTable table;
    private final AuditLog audit;
    private final Clock clock;

    Corrections(Standing standing, CorrectionTable table, AuditLog audit, Clock clock) {
        this.standing = standing;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /// All of a year, those that are over too, oldest first.
    @Transactional(readOnly = true)
    public List<Correction> of(int year) {
        return table.of(year);
    }

    /// Corrects a cell. The same once more changes nothing.
    ///
    /// @param typed the number, as staff write it
    @Transactional
    public Corrected correct(int year, Cell cell, String typed, String reason, String clerk) {
        var number = Amounts.read(typed, Amounts.decimals(cell));
        if (number.isEmpty()) {
            return refused(
                    FigureKind.of(cell).filter(FigureKind.FEE::equals).isPresent()
                            ? "correction.fee"
                            : "correction.number",
                    cell.label(),
                    typed);
        }
        if (!Reason.enough(reason)) {
            return refused("correction.reason");
        }
        var before = Optional.ofNullable(standing.numbers(year).get(cell));
        if (before.filter(entry -> entry.number().compareTo(number.get()) == 0).isPresent()) {
            return before.flatMap(Report.Entry::correction)
                            .filter(one -> one.reason().equals(reason.strip()))
                            .isPresent()
                    ? new Corrected.Done()
                    : refused("correction.same");
        }
        var counted = Optional.ofNullable(standing.uncorrected(year).get(cell)).map(Report.Entry::number);
        table.undo(year, cell, clerk, moment());
        if (!table.insert(
                year,
                new Correction(
                        cell,
                        number.get(),
                        reason.strip(),
                        counted,
                        clerk,
                        moment(),
                        Optional.empty(),
                        Optional.empty()))) {
            return refused("correction.race", cell.label());
        }
        written(
                year,
                clerk,
                "audit.corrected",
                cell,
                ReportSentences.changed(before.map(Report.Entry::number), number));
        return new Corrected.Done();
    }

    /// Takes what is corrected of a cell back, if anything is.
    @Transactional
    public Corrected takeBack(int year, Cell cell, String clerk) {
        if (table.undo(year, cell, clerk, moment())) {
            written(year, clerk, "audit.takenBack", cell, "");
        }
        return new Corrected.Done();
    }

    /// Numbers only: what staff write as a reason stays with the report.
    private void written(int year, String clerk, String key, Cell cell, String change) {
        audit.add(clerk, AuditKind.ACTED, ReportSentences.report(year), ReportSentences.of(key, cell.label(), change));
    }

    private static Corrected refused(String key, String... details) {
        return new Corrected.Refused(ReportSentences.of(key, details));
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
