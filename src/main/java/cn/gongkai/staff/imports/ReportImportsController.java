package cn.gongkai.staff.imports;

import cn.gongkai.disclosure.Contributions;
import cn.gongkai.report.AnnualReports;
import cn.gongkai.report.importing.Confirmation;
import cn.gongkai.report.importing.Confirmed;
import cn.gongkai.report.importing.ImportDraft;
import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.importing.ReportImports;
import cn.gongkai.report.importing.Uploaded;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import cn.gongkai.staff.imports.ReportImportView.Kept;
import java.io.IOException;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Published annual reports of earlier years: read from a file, shown, kept once staff confirm.
@RestController
@RequestMapping("/api/staff/reports/imports")
class ReportImportsController {

    private final ReportImports imports;
    private final ImportedReports reports;
    private final AnnualReports years;
    private final StaffWords words;

    ReportImportsController(ReportImports imports, ImportedReports reports, AnnualReports years, StaffWords words) {
        this.imports = imports;
        this.reports = reports;
        this.years = years;
        this.words = words;
    }

    /// What is imported, the last year first, without the numbers.
    @GetMapping
    List<Kept> all() {
        return reports.all().stream().map(Kept::named).toList();
    }

    /// Reads a file. Nothing is kept until it is confirmed.
    ///
    /// @param year the report is of
    /// @param key the same for every repetition
    @PostMapping
    ResponseEntity<?> upload(
            @RequestParam MultipartFile file,
            @RequestParam int year,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk)
            throws IOException {
        return switch (imports.upload(year, Papers.name(file), file.getBytes(), clerk.getName(), key)) {
            case Uploaded.Read(var draft) -> shown(draft);
            case Uploaded.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
            case Uploaded.KeyReused() -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, words.of("import.keyReused"));
        };
    }

    /// A draft of the last day.
    @GetMapping("/{id}")
    ResponseEntity<?> draft(@PathVariable UUID id) {
        return imports.find(id).<ResponseEntity<?>>map(this::shown).orElseGet(this::unknown);
    }

    private ResponseEntity<?> shown(ImportDraft draft) {
        var cells = draft.report().cells();
        return ResponseEntity.ok()
                .eTag(Integer.toString(draft.version()))
                .body(ReportImportView.of(draft, cells, years.against(draft, cells)));
    }

    /// What staff confirm.
    ///
    /// @param sha256 of the file, as the draft says it
    /// @param corrections numbers typed from the paper, as text or number, by the cells' keys
    /// @param asPrinted that what does not add up stands so in the paper
    record Wanted(
            @Nullable String sha256,
            @Nullable Map<String, @Nullable String> corrections,
            @Nullable Boolean asPrinted) {

        /// What was sent, also where it is no number: an empty value is none.
        Map<String, String> written() {
            var written = new HashMap<String, String>();
            if (corrections != null) {
                corrections.forEach((key, number) -> written.put(key, number == null ? "" : number));
            }
            return written;
        }
    }

    /// Keeps a draft and publishes it.
    ///
    /// @param version the ETag of the draft
    /// @param once any value; a foreign page cannot send this header. The same numbers twice are kept once
    @PostMapping("/{id}/confirm")
    ResponseEntity<?> confirm(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String once,
            @RequestBody Wanted wanted,
            Principal clerk) {
        if (!version.matches("\"\\d{1,9}\"")) {
            return Problem.versionMissing();
        }
        var draft = imports.find(id);
        if (draft.isEmpty()) {
            return unknown();
        }
        var typed = Typed.of(wanted.written(), draft.get().report().cells());
        if (!typed.unknown().isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, words.of("import.cell"));
        }
        if (!typed.wrong().isEmpty()) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, words.of("import.number", typed.wrongLabels()));
        }
        return answer(imports.confirm(new Confirmation(
                id,
                Integer.parseInt(version.substring(1, version.length() - 1)),
                wanted.sha256() == null ? "" : wanted.sha256(),
                typed.numbers(),
                Boolean.TRUE.equals(wanted.asPrinted()),
                clerk.getName())));
    }

    private ResponseEntity<?> answer(Confirmed confirmed) {
        return switch (confirmed) {
            case Confirmed.Kept(var report, var published) -> kept(report, published);
            case Confirmed.Unknown() -> unknown();
            case Confirmed.OtherFile() -> Problem.of(HttpStatus.CONFLICT, words.of("import.digest"));
            case Confirmed.Stale(var version) ->
                Problem.of(HttpStatus.PRECONDITION_FAILED, words.of("import.version", String.valueOf(version)));
            case Confirmed.Before(var version) ->
                Problem.of(HttpStatus.CONFLICT, words.of("import.confirmed", String.valueOf(version)));
            case Confirmed.NotSound(var cells, var failures) -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, words.of("import.failures", String.valueOf(failures.size())));
                problem.setProperty(
                        "failures",
                        failures.stream().map(ReportImportView.Failed::of).toList());
                yield Problem.of(problem);
            }
        };
    }

    private static ResponseEntity<?> kept(ImportedReport report, Contributions.Outcome published) {
        return ResponseEntity.ok().eTag(Integer.toString(report.version())).body(Kept.of(report, published));
    }

    private ResponseEntity<?> unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, words.of("import.unknown"));
    }
}
