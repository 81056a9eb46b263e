package cn.gongkai.staff.reports;

import cn.gongkai.report.AnnualReports;
import cn.gongkai.report.ChapterText;
import cn.gongkai.report.ChapterWritten;
import cn.gongkai.report.Corrected;
import cn.gongkai.report.Corrections;
import cn.gongkai.report.Figure;
import cn.gongkai.report.FigureKind;
import cn.gongkai.report.Figures;
import cn.gongkai.report.FiguresSaved;
import cn.gongkai.report.Freezes;
import cn.gongkai.report.Freezing;
import cn.gongkai.report.ReportChapters;
import cn.gongkai.report.ReportFiles;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The annual report for staff's programs. Cells go by the keys of the nationally uniform format, such as
/// `R3_1.NATURAL`, `t2.fee`, `t4.review.upheld`.
@RestController
@RequestMapping("/api/staff/reports")
class ReportsController {

    private static final int LAST_PAGE = 100_000;

    private final AnnualReports reports;
    private final Corrections corrections;
    private final Freezes freezes;
    private final ReportFiles files;
    private final Figures figures;
    private final ReportChapters chapters;
    private final StaffWords words;

    ReportsController(
            AnnualReports reports,
            Corrections corrections,
            Freezes freezes,
            ReportFiles files,
            Figures figures,
            ReportChapters chapters,
            StaffWords words) {
        this.reports = reports;
        this.corrections = corrections;
        this.freezes = freezes;
        this.files = files;
        this.figures = figures;
        this.chapters = chapters;
        this.words = words;
    }

    /// The years something is known of, newest first.
    @GetMapping
    List<Integer> years() {
        return reports.years();
    }

    /// A year's report.
    ///
    /// @param format json, docx, xlsx or html
    @GetMapping("/{year}")
    ResponseEntity<?> report(@PathVariable int year, @RequestParam(defaultValue = "json") String format)
            throws IOException {
        if (!reports.possible(year)) {
            return noYear();
        }
        if (format.equals("json")) {
            return ResponseEntity.ok(ReportJson.of(reports.of(year)));
        }
        var wanted = ReportFiles.Format.named(format);
        return wanted.isPresent()
                ? PrintedReport.of(files.of(year, wanted.get()))
                : Problem.of(HttpStatus.BAD_REQUEST, words.of("report.format", format));
    }

    /// One number with what it is made of.
    ///
    /// @param page from 1
    @GetMapping("/{year}/cells/{key}")
    ResponseEntity<?> cell(
            @PathVariable int year, @PathVariable String key, @RequestParam(defaultValue = "1") int page) {
        var cell = Cell.of(key);
        if (!reports.possible(year)) {
            return noYear();
        }
        if (cell.isEmpty()) {
            return noCell(key);
        }
        if (page < 1 || page > LAST_PAGE) {
            return Problem.of(HttpStatus.BAD_REQUEST, words.of("report.page"));
        }
        return ResponseEntity.ok(
                CellJson.of(cell.get(), reports.of(year), reports.behind(year, cell.get(), page), page));
    }

    /// A correction by hand.
    ///
    /// @param number as text or number
    record Correcting(@Nullable String number, @Nullable String reason) {}

    /// Corrects a number; the reason is kept beside it.
    @PutMapping("/{year}/cells/{key}")
    ResponseEntity<?> correct(
            @PathVariable int year, @PathVariable String key, @RequestBody Correcting body, Principal clerk) {
        var cell = Cell.of(key);
        if (!reports.possible(year)) {
            return noYear();
        }
        if (cell.isEmpty()) {
            return noCell(key);
        }
        return corrected(
                year, corrections.correct(year, cell.get(), text(body.number()), text(body.reason()), clerk.getName()));
    }

    /// Takes a correction back.
    @DeleteMapping("/{year}/cells/{key}")
    ResponseEntity<?> takeBack(
            @PathVariable int year,
            @PathVariable String key,
            @RequestHeader("Idempotency-Key") String once,
            Principal clerk) {
        var cell = Cell.of(key);
        if (!reports.possible(year)) {
            return noYear();
        }
        return cell.isEmpty() ? noCell(key) : corrected(year, corrections.takeBack(year, cell.get(), clerk.getName()));
    }

    private ResponseEntity<?> corrected(int year, Corrected corrected) {
        return switch (corrected) {
            case Corrected.Done() -> ResponseEntity.ok(ReportJson.of(reports.of(year)));
            case Corrected.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    /// Why a year is settled in spite of something, or again.
    record Reason(@Nullable String reason) {}

    /// Settles a year for good.
    ///
    /// @param once any value; a foreign page cannot send this header
    @PostMapping("/{year}/freeze")
    ResponseEntity<?> freeze(
            @PathVariable int year,
            @RequestBody(required = false) @Nullable Reason body,
            @RequestHeader("Idempotency-Key") String once,
            Principal clerk) {
        if (!reports.possible(year)) {
            return noYear();
        }
        return switch (freezes.freeze(year, body == null ? "" : text(body.reason()), clerk.getName())) {
            case Freezing.Done(var freeze) -> ResponseEntity.ok(ReportJson.Frozen.of(freeze));
            case Freezing.ReasonNeeded(var sentence, var why) -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
                problem.setProperty("why", why);
                yield Problem.of(problem);
            }
            case Freezing.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
        };
    }

    /// A year's monthly figures.
    @GetMapping("/{year}/figures")
    List<Figure> figures(@PathVariable int year) {
        return figures.of(year);
    }

    /// One month's number.
    ///
    /// @param number as text or number; empty takes it away
    record Entering(@Nullable String number, @Nullable String note) {}

    /// Enters one month's number of a kind.
    @PutMapping("/{year}/figures/{month}/{kind}")
    ResponseEntity<?> enter(
            @PathVariable int year,
            @PathVariable int month,
            @PathVariable FigureKind kind,
            @RequestBody Entering body,
            Principal clerk) {
        if (!reports.possible(year) || month < 1 || month > 12) {
            return noYear();
        }
        var typed = new Figures.Typed(YearMonth.of(year, month), kind, text(body.number()), text(body.note()));
        return saved(figures.save(year, List.of(typed), clerk.getName()));
    }

    /// Takes in a `.csv` or `.xlsx` with the columns year, month, kind, number. A bad row is named, and then nothing is
    /// kept.
    @PostMapping("/figures/import")
    ResponseEntity<?> importFigures(
            @RequestParam MultipartFile file, @RequestHeader("Idempotency-Key") String once, Principal clerk)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return saved(figures.take(name, file.getBytes(), clerk.getName()));
    }

    private static ResponseEntity<?> saved(FiguresSaved saved) {
        return switch (saved) {
            case FiguresSaved.Done done -> ResponseEntity.ok(done);
            case FiguresSaved.Stale(var sentence, var _) -> Problem.of(HttpStatus.CONFLICT, sentence);
            case FiguresSaved.Refused(var faults) -> {
                var problem =
                        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", faults));
                problem.setProperty("faults", faults);
                yield Problem.of(problem);
            }
        };
    }

    /// A year's chapters, all six; of a settled year as they were settled, with what was written since.
    @GetMapping("/{year}/chapters")
    List<ChapterText> chapters(@PathVariable int year) {
        return reports.of(year).chapters();
    }

    /// What a chapter is to say.
    record Writing(@Nullable String words) {}

    /// Writes a chapter in the place of what is there.
    ///
    /// @param number 1 to 6
    /// @param version the chapter's, as read; 0 when nobody had written it
    @PutMapping("/{year}/chapters/{number}")
    ResponseEntity<?> write(
            @PathVariable int year,
            @PathVariable int number,
            @RequestBody Writing body,
            @RequestHeader("If-Match") String version,
            Principal clerk) {
        var seen = version.strip().replaceAll("^\"(\\d{1,9})\"$", "$1");
        if (!reports.possible(year) || number < 1 || number > Chapter.values().length) {
            return noYear();
        }
        if (!seen.matches("\\d{1,9}")) {
            return Problem.versionMissing();
        }
        var chapter = List.of(Chapter.values()).get(number - 1);
        return switch (chapters.write(year, chapter, text(body.words()), Integer.parseInt(seen), clerk.getName())) {
            case ChapterWritten.Done(var written) ->
                ResponseEntity.ok().eTag(Integer.toString(written.version())).body(written);
            case ChapterWritten.Stale(var current) -> {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.PRECONDITION_FAILED,
                        words.of("report.chapterStale", current.by().orElse("")));
                problem.setProperty("version", current.version());
                yield Problem.of(problem);
            }
            case ChapterWritten.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    private ResponseEntity<Object> noYear() {
        return Problem.of(HttpStatus.NOT_FOUND, words.of("report.noYear"));
    }

    private ResponseEntity<Object> noCell(String key) {
        return Problem.of(HttpStatus.NOT_FOUND, words.of("report.noCell", key));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
