package cn.gongkai.staff.reports;

import cn.gongkai.report.AnnualReports;
import cn.gongkai.report.Behind;
import cn.gongkai.report.Comparison;
import cn.gongkai.report.Corrected;
import cn.gongkai.report.Correction;
import cn.gongkai.report.Corrections;
import cn.gongkai.report.Freezes;
import cn.gongkai.report.Freezing;
import cn.gongkai.report.Report;
import cn.gongkai.report.ReportDeadline;
import cn.gongkai.report.ReportFiles;
import cn.gongkai.report.form.Cell;
import cn.gongkai.request.CaseRow;
import cn.gongkai.request.CaseTitles;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.staff.Moments;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The annual report: years side by side, one year's tables, and behind each number what it is made of.
@Controller
class ReportPages {

    private static final int COMPARED = 5;
    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;

    private final AnnualReports reports;
    private final Corrections corrections;
    private final Freezes freezes;
    private final Comparison comparison;
    private final ReportFiles files;
    private final ReportDeadline deadline;
    private final CaseTitles titles;
    private final StaffWords words;

    ReportPages(
            AnnualReports reports,
            Corrections corrections,
            Freezes freezes,
            Comparison comparison,
            ReportFiles files,
            ReportDeadline deadline,
            CaseTitles titles,
            StaffWords words) {
        this.reports = reports;
        this.corrections = corrections;
        this.freezes = freezes;
        this.comparison = comparison;
        this.files = files;
        this.deadline = deadline;
        this.titles = titles;
        this.words = words;
    }

    @GetMapping("/staff/reports")
    String years(Model model) {
        var years = comparison.years(COMPARED);
        model.addAttribute("years", years)
                .addAttribute("earlier", reports.years().stream().skip(COMPARED).toList())
                .addAttribute("due", deadline.waiting());
        return "staff/reports";
    }

    @GetMapping("/staff/reports/{year}")
    String report(@PathVariable int year, Model model) {
        return shown(found(year), "", List.of(), model);
    }

    /// The report to print, send or put on the website.
    @GetMapping("/staff/reports/{year}/file")
    ResponseEntity<byte[]> file(@PathVariable int year, @RequestParam String format) throws IOException {
        found(year);
        return PrintedReport.of(files.of(
                year,
                ReportFiles.Format.named(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
    }

    private String shown(Report report, String reason, List<String> why, Model model) {
        model.addAttribute("report", report)
                .addAttribute("view", new ReportView(report))
                .addAttribute(
                        "failures",
                        report.failures().stream()
                                .filter(one -> !one.check().warning())
                                .toList())
                .addAttribute(
                        "warnings",
                        report.failures().stream()
                                .filter(one -> one.check().warning())
                                .toList())
                .addAttribute("hints", comparison.hints(report))
                .addAttribute("chapters", report.chapters())
                .addAttribute("freezes", freezes.of(report.year()))
                .addAttribute("due", deadline.waiting().filter(one -> one.year() == report.year()))
                .addAttribute("freezeReason", reason)
                .addAttribute("freezeWhy", why);
        return "staff/report";
    }

    /// Settles the year. What speaks against it is said, and the reason typed stays.
    @PostMapping("/staff/reports/{year}/freeze")
    String freeze(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        found(year);
        return switch (freezes.freeze(year, reason, clerk.getName())) {
            case Freezing.Done(var freeze) -> {
                then.addFlashAttribute(
                        "done",
                        words.of(
                                "report.frozen",
                                Integer.toString(year),
                                freeze.number(),
                                freeze.sha256().substring(0, 16)));
                yield "redirect:/staff/reports/" + year;
            }
            case Freezing.ReasonNeeded(var sentence, var why) -> {
                model.addAttribute("refused", sentence);
                yield shown(reports.of(year), reason, why, model);
            }
            case Freezing.Refused(var sentence) -> {
                then.addFlashAttribute("refused", sentence);
                yield "redirect:/staff/reports/" + year;
            }
        };
    }

    /// One request behind a number.
    record Line(CaseRow row, CaseTitles.Title title) {}

    /// A correction with its moments as staff read them.
    record Past(Correction correction, LocalDateTime at, Optional<LocalDateTime> undoneAt) {

        static Past of(Correction correction) {
            return new Past(
                    correction,
                    Moments.shanghai(correction.at()),
                    correction.undoneAt().map(Moments::shanghai));
        }
    }

    @GetMapping("/staff/reports/{year}/cells/{key}")
    String cell(
            @PathVariable int year, @PathVariable String key, @RequestParam(defaultValue = "1") int page, Model model) {
        return opened(found(year), cell(key), page, "", "", model);
    }

    private String opened(Report report, Cell cell, int page, String number, String reason, Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var behind = reports.behind(report.year(), cell, page);
        model.addAttribute("report", report)
                .addAttribute("cell", cell)
                .addAttribute("number", new ReportView(report).cell(cell.key()))
                .addAttribute(
                        "history",
                        corrections.of(report.year()).reversed().stream()
                                .filter(one -> one.cell().equals(cell))
                                .map(Past::of)
                                .toList())
                .addAttribute(
                        "failures",
                        report.failures().stream()
                                .filter(one -> one.cells().contains(cell))
                                .toList())
                .addAttribute("kind", behind.getClass().getSimpleName())
                .addAttribute("behind", behind)
                .addAttribute(
                        "confirmed",
                        behind instanceof Behind.Imported published ? Moments.shanghai(published.at()) : "")
                .addAttribute("lines", behind instanceof Behind.Requests(var found) ? lines(found.rows()) : List.of())
                .addAttribute("page", page)
                .addAttribute("more", paged(behind) && (long) page * PAGE < behind.total())
                .addAttribute("typedNumber", number)
                .addAttribute("typedReason", reason);
        return "staff/report-cell";
    }

    private static boolean paged(Behind behind) {
        return behind instanceof Behind.Requests || behind instanceof Behind.Documents;
    }

    private List<Line> lines(List<CaseRow> rows) {
        Map<UUID, CaseTitles.Title> shown =
                titles.of(rows.stream().map(CaseRow::id).toList());
        return rows.stream()
                .map(row -> new Line(row, shown.getOrDefault(row.id(), new CaseTitles.Title("", ""))))
                .toList();
    }

    @PostMapping("/staff/reports/{year}/cells/{key}")
    String correct(
            @PathVariable int year,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var report = found(year);
        return switch (corrections.correct(year, cell(key), number, reason, clerk.getName())) {
            case Corrected.Done() -> {
                then.addFlashAttribute(
                        "done", words.of("report.corrected", cell(key).label()));
                yield "redirect:/staff/reports/" + year;
            }
            case Corrected.Refused(var sentence) -> {
                model.addAttribute("refused", sentence);
                yield opened(report, cell(key), 1, number, reason, model);
            }
        };
    }

    @PostMapping("/staff/reports/{year}/cells/{key}/undo")
    String takeBack(@PathVariable int year, @PathVariable String key, Principal clerk, RedirectAttributes then) {
        found(year);
        switch (corrections.takeBack(year, cell(key), clerk.getName())) {
            case Corrected.Done() ->
                then.addFlashAttribute(
                        "done", words.of("report.takenBack", cell(key).label()));
            case Corrected.Refused(var sentence) -> then.addFlashAttribute("refused", sentence);
        }
        return "redirect:/staff/reports/" + year + "/cells/" + key;
    }

    /// One request that stands elsewhere now than when the year was frozen.
    record Moved(ReportFacts.Place place, String before, String now) {}

    @GetMapping("/staff/reports/{year}/changes")
    String changes(@PathVariable int year, Model model) {
        model.addAttribute("report", found(year))
                .addAttribute(
                        "moved",
                        freezes.moved(year).stream()
                                .map(one -> new Moved(
                                        one.either(),
                                        one.before().map(this::stands).orElse(words.of("report.notCounted")),
                                        one.now().map(this::stands).orElse(words.of("report.notCounted"))))
                                .toList());
        return "staff/report-changes";
    }

    private String stands(ReportFacts.Place place) {
        return words.of(
                "report.place",
                words.of(place.received() ? "report.received" : "report.carriedOver"),
                place.kind().label(),
                place.outcome().map(outcome -> outcome.label()).orElse(words.of("report.carriedForward")));
    }

    private Report found(int year) {
        if (!reports.possible(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reports.of(year);
    }

    private static Cell cell(String key) {
        return Cell.of(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
