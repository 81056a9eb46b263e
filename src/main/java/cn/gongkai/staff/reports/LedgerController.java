package cn.gongkai.staff.reports;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.report.AnnualReports;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Ledgers and months for staff's programs, as JSON or with `format=xlsx` as a spreadsheet.
@RestController
@RequestMapping("/api/staff/reports")
class LedgerController {

    private final Ledgers ledgers;
    private final Progress progress;
    private final AnnualReports reports;
    private final LedgerSheet sheet;
    private final StaffWords words;

    LedgerController(Ledgers ledgers, Progress progress, AnnualReports reports, LedgerSheet sheet, StaffWords words) {
        this.ledgers = ledgers;
        this.progress = progress;
        this.reports = reports;
        this.sheet = sheet;
        this.words = words;
    }

    /// A period's ledger, with masked names and titles only.
    ///
    /// @param format xlsx for a spreadsheet
    @Look(AuditKind.EXPORTED)
    @GetMapping("/ledger")
    ResponseEntity<?> ledger(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam Optional<String> format)
            throws IOException {
        return Ledgers.period(from, to) ? answer(ledgers.of(from, to), format) : fault();
    }

    /// Which ledger, and why names are needed.
    record Looking(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /// The same with names and what was asked for. Every look is written down with its reason.
    @PostMapping("/ledger")
    ResponseEntity<?> full(
            @RequestBody Looking body,
            @RequestParam Optional<String> format,
            @RequestHeader("Idempotency-Key") String once,
            Principal clerk)
            throws IOException {
        if (body.from() == null || body.to() == null || !Ledgers.period(body.from(), body.to())) {
            return fault();
        }
        if (body.reason() == null || !Ledgers.reason(body.reason())) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, words.of("case.reason", Ledgers.LONGEST_REASON));
        }
        return answer(ledgers.full(body.from(), body.to(), body.reason().strip(), clerk.getName()), format);
    }

    private ResponseEntity<?> answer(Ledgers.Ledger ledger, Optional<String> format) throws IOException {
        return format.filter("xlsx"::equals).isPresent()
                ? SheetAnswer.of(ledger, sheet.of(ledger))
                : ResponseEntity.ok(ledger);
    }

    /// A year month by month.
    ///
    /// @param format xlsx for a spreadsheet
    @GetMapping("/{year}/progress")
    ResponseEntity<?> progress(@PathVariable int year, @RequestParam Optional<String> format) throws IOException {
        if (!reports.possible(year)) {
            return Problem.of(HttpStatus.NOT_FOUND, words.of("report.noYear"));
        }
        var months = progress.of(year);
        return format.filter("xlsx"::equals).isPresent()
                ? SheetAnswer.of(
                        "progress-" + year,
                        sheet.months(
                                year,
                                progress.heads(),
                                months.stream().map(progress::cells).toList()))
                : ResponseEntity.ok(months);
    }

    private ResponseEntity<Object> fault() {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("ledger.fault"));
    }
}
