package cn.gongkai.staff.imports;

import cn.gongkai.account.StaffRole;
import cn.gongkai.disclosure.Contributions;
import cn.gongkai.report.AnnualReports;
import cn.gongkai.report.Known;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.importing.Confirmation;
import cn.gongkai.report.importing.Confirmed;
import cn.gongkai.report.importing.ImportDraft;
import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.importing.ReportImports;
import cn.gongkai.report.importing.Uploaded;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Moments;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Uploading a published report, looking through what was read of it, confirming it.
@Controller
class ReportImportPages {

    private static final String HOME = "/staff/reports/imports";
    private static final String FIELD = "cell.";

    private final ReportImports imports;
    private final ImportedReports reports;
    private final AnnualReports years;
    private final StaffWords words;
    private final Clock clock;

    ReportImportPages(
            ReportImports imports, ImportedReports reports, AnnualReports years, StaffWords words, Clock clock) {
        this.imports = imports;
        this.reports = reports;
        this.years = years;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String home(Authentication clerk, Model model) {
        return home(LocalDate.now(clock).getYear() - 1, clerk, model);
    }

    private String home(int year, Authentication clerk, Model model) {
        model.addAttribute("reports", reports.all())
                .addAttribute("year", year)
                .addAttribute("lastYear", LocalDate.now(clock).getYear())
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("mayImport", Clerks.has(clerk, StaffRole.EDITOR, StaffRole.OFFICE_HEAD, StaffRole.ADMIN));
        return "staff/report-imports";
    }

    /// @param key drawn with the page, so that a second click reads the file once
    @PostMapping(HOME)
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam int year,
            @RequestParam String key,
            Authentication clerk,
            Model model)
            throws IOException {
        if (file.isEmpty()) {
            model.addAttribute("refused", words.of("import.empty"));
            return home(year, clerk, model);
        }
        return switch (imports.upload(year, Papers.name(file), file.getBytes(), clerk.getName(), key)) {
            case Uploaded.Read(var draft) -> "redirect:" + HOME + "/" + draft.id();
            case Uploaded.Refused(var sentence) -> {
                model.addAttribute("refused", sentence);
                yield home(year, clerk, model);
            }
            case Uploaded.KeyReused() -> {
                model.addAttribute("refused", words.of("import.again"));
                yield home(year, clerk, model);
            }
        };
    }

    @GetMapping(HOME + "/{id}")
    String draft(@PathVariable UUID id, Authentication clerk, Model model) {
        var draft = find(id);
        var cells = draft.report().cells();
        return draft(draft, cells, draft.failures(cells), Map.of(), clerk, model);
    }

    private ImportDraft find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String draft(
            ImportDraft draft,
            Cells cells,
            List<Failure> failures,
            Map<String, String> typed,
            Authentication clerk,
            Model model) {
        var known = years.against(draft, cells);
        var otherwise = known.stream().map(Known::cell).collect(Collectors.toSet());
        model.addAttribute("draft", draft)
                .addAttribute("sheet", ReportSheet.of(draft.report(), cells, failures, otherwise, typed))
                .addAttribute("until", Moments.shanghai(draft.until()))
                .addAttribute("failures", failures)
                .addAttribute("suspects", Failure.suspects(failures))
                .addAttribute("missing", cells.missing().size())
                .addAttribute("known", known)
                .addAttribute(
                        "unsound",
                        failures.stream().anyMatch(failure -> !failure.check().warning()))
                .addAttribute("personal", Personal.in(draft.report().chapters()))
                .addAttribute("mayImport", Clerks.has(clerk, StaffRole.EDITOR, StaffRole.OFFICE_HEAD, StaffRole.ADMIN));
        return "staff/report-import";
    }

    /// The same numbers twice, as by a second click, are kept once.
    ///
    /// @param version of the year's report as the page showed it
    /// @param form the cells that staff may type, by `cell.` and their key
    @PostMapping(HOME + "/{id}/confirm")
    String confirm(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String sha256,
            @RequestParam(defaultValue = "false") boolean asPrinted,
            @RequestParam Map<String, String> form,
            Authentication clerk,
            Model model,
            RedirectAttributes then) {
        var draft = find(id);
        var typed = typed(form);
        var read = Typed.of(typed, draft.report().cells());
        var cells = draft.corrected(read.numbers());
        if (!read.wrong().isEmpty()) {
            model.addAttribute("refused", words.of("import.number", read.wrongLabels()));
            return draft(draft, cells, draft.failures(cells), typed, clerk, model);
        }
        return switch (imports.confirm(
                new Confirmation(id, version, sha256, read.numbers(), asPrinted, clerk.getName()))) {
            case Confirmed.Kept(var report, var published) -> {
                then.addFlashAttribute("done", told(report.year(), published));
                yield "redirect:" + HOME + "/years/" + report.year();
            }
            case Confirmed.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Confirmed.OtherFile() -> again(draft, "import.otherFile", cells, typed, clerk, model);
            case Confirmed.Stale _ -> again(draft, "import.stale", cells, typed, clerk, model);
            case Confirmed.Before _ -> again(draft, "import.before", cells, typed, clerk, model);
            case Confirmed.NotSound(var counted, var failures) -> {
                model.addAttribute("refused", words.of("import.unsound", failures.size()));
                yield draft(draft, counted, failures, typed, clerk, model);
            }
        };
    }

    private String again(
            ImportDraft draft, String why, Cells cells, Map<String, String> typed, Authentication clerk, Model model) {
        model.addAttribute("refused", words.of(why));
        return draft(draft, cells, draft.failures(cells), typed, clerk, model);
    }

    private String told(int year, Contributions.Outcome published) {
        return switch (published) {
            case Contributions.Outcome.Published _ -> words.of("import.done", String.valueOf(year));
            case Contributions.Outcome.AlreadyThere(var id, var source) ->
                words.of("import.doneBefore", String.valueOf(year), source);
        };
    }

    private static Map<String, String> typed(Map<String, String> form) {
        var typed = new HashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD) && !value.isBlank()) {
                typed.put(name.substring(FIELD.length()), value.strip());
            }
        });
        return typed;
    }

    /// @param at Shanghai time
    record Version(ImportedReport report, LocalDateTime at) {

        static Version of(ImportedReport report) {
            return new Version(report, Moments.shanghai(report.at()));
        }
    }

    @GetMapping(HOME + "/years/{year}")
    String year(@PathVariable int year, Model model) {
        var report = reports.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report)
                .addAttribute("sheet", ReportSheet.of(report.cells()))
                .addAttribute(
                        "versions",
                        reports.versions(year).stream().map(Version::of).toList());
        return "staff/report-imported";
    }
}
