package cn.gongkai.staff.reports;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.report.AnnualReports;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What has to be handed in during the year: the ledger of any period, also when nothing came, and numbers by month.
@Controller
class LedgerPages {

    private final Ledgers ledgers;
    private final Progress progress;
    private final AnnualReports reports;
    private final LedgerSheet sheet;
    private final StaffWords words;
    private final Clock clock;

    LedgerPages(
            Ledgers ledgers,
            Progress progress,
            AnnualReports reports,
            LedgerSheet sheet,
            StaffWords words,
            Clock clock) {
        this.ledgers = ledgers;
        this.progress = progress;
        this.reports = reports;
        this.sheet = sheet;
        this.words = words;
        this.clock = clock;
    }

    /// A third of a month, which is how often some bodies report.
    record Period(LocalDate from, LocalDate to) {}

    @GetMapping("/staff/reports/ledger")
    String ledger(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        var newest = thirds(LocalDate.now(clock)).getFirst();
        var period = from == null || to == null ? newest : new Period(from, to);
        return shown(period, model);
    }

    private String shown(Period period, Model model) {
        var usable = Ledgers.period(period.from(), period.to());
        if (!usable) {
            model.addAttribute("refused", words.of("ledger.fault"));
        }
        model.addAttribute("period", period)
                .addAttribute("periods", thirds(LocalDate.now(clock)))
                .addAttribute("usable", usable);
        if (usable) {
            model.addAttribute("ledger", ledgers.onPage(period.from(), period.to()));
        }
        return "staff/report-ledger";
    }

    /// The thirds of this month and the last that have begun, the newest first.
    private static List<Period> thirds(LocalDate today) {
        return IntStream.rangeClosed(0, 1)
                .mapToObj(back -> today.withDayOfMonth(1).minusMonths(back))
                .flatMap(first -> Stream.of(
                        new Period(first.withDayOfMonth(21), first.withDayOfMonth(first.lengthOfMonth())),
                        new Period(first.withDayOfMonth(11), first.withDayOfMonth(20)),
                        new Period(first, first.withDayOfMonth(10))))
                .filter(period -> !period.from().isAfter(today))
                .toList();
    }

    @Look(AuditKind.EXPORTED)
    @GetMapping("/staff/reports/ledger.xlsx")
    ResponseEntity<byte[]> sheet(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to)
            throws IOException {
        if (!Ledgers.period(from, to)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var ledger = ledgers.of(from, to);
        return SheetAnswer.of(ledger, sheet.of(ledger));
    }

    /// With names and what was asked for. The reason is written down before anything is read.
    @PostMapping("/staff/reports/ledger")
    Object full(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            Principal clerk,
            Model model)
            throws IOException {
        if (!Ledgers.reason(reason)) {
            model.addAttribute("refused", words.of("case.reason", Ledgers.LONGEST_REASON));
            return shown(new Period(from, to), model);
        }
        if (!Ledgers.period(from, to)) {
            return shown(new Period(from, to), model);
        }
        var ledger = ledgers.full(from, to, reason.strip(), clerk.getName());
        return SheetAnswer.of(ledger, sheet.of(ledger));
    }

    @GetMapping("/staff/reports/{year}/progress")
    String progress(@PathVariable int year, Model model) {
        possible(year);
        model.addAttribute("year", year).addAttribute("heads", progress.heads()).addAttribute("lines", lines(year));
        return "staff/report-progress";
    }

    @Look(AuditKind.EXPORTED)
    @GetMapping("/staff/reports/{year}/progress.xlsx")
    ResponseEntity<byte[]> progressSheet(@PathVariable int year) throws IOException {
        possible(year);
        return SheetAnswer.of("progress-" + year, sheet.months(year, progress.heads(), lines(year)));
    }

    private List<List<String>> lines(int year) {
        return progress.of(year).stream().map(progress::cells).toList();
    }

    private void possible(int year) {
        if (!reports.possible(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
