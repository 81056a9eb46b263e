package cn.gongkai.staff.reports;

import cn.gongkai.report.AnnualReports;
import cn.gongkai.report.ChapterText;
import cn.gongkai.report.ChapterWritten;
import cn.gongkai.report.Figure;
import cn.gongkai.report.FigureKind;
import cn.gongkai.report.Figures;
import cn.gongkai.report.FiguresSaved;
import cn.gongkai.report.ReportChapters;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What staff type into a report: monthly figures and chapters. Nothing typed is lost when it cannot be kept.
@Controller
class ReportInputPages {

    private static final String WAS = "was-";

    private final AnnualReports reports;
    private final Figures figures;
    private final ReportChapters chapters;
    private final StaffWords words;

    ReportInputPages(AnnualReports reports, Figures figures, ReportChapters chapters, StaffWords words) {
        this.reports = reports;
        this.figures = figures;
        this.chapters = chapters;
        this.words = words;
    }

    @GetMapping("/staff/reports/{year}/figures")
    String figures(@PathVariable int year, Model model) {
        var now = numbers(year);
        return grid(year, new Grid(now, now, Map.of()), model);
    }

    private Map<String, String> numbers(int year) {
        return figures.of(year).stream()
                .collect(Collectors.toMap(
                        figure -> name(figure.kind(), figure.month()),
                        figure -> figure.number().toPlainString()));
    }

    /// What stands in the fields, by their names.
    ///
    /// @param was the numbers the typed ones were typed over
    /// @param theirs what somebody else wrote meanwhile where something else is typed
    private record Grid(Map<String, String> typed, Map<String, String> was, Map<String, String> theirs) {}

    private String grid(int year, Grid grid, Model model) {
        if (!reports.possible(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("year", year)
                .addAttribute("kinds", FigureKind.values())
                .addAttribute("months", IntStream.rangeClosed(1, 12).boxed().toList())
                .addAttribute("typed", grid.typed())
                .addAttribute("was", grid.was())
                .addAttribute("theirs", grid.theirs())
                .addAttribute("sums", sums(year))
                .addAttribute(
                        "notes",
                        figures.of(year).stream()
                                .filter(figure -> !figure.note().isEmpty())
                                .toList());
        return "staff/report-figures";
    }

    private Map<String, String> sums(int year) {
        return figures.of(year).stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.kind().name(),
                        Collectors.collectingAndThen(
                                Collectors.reducing(BigDecimal.ZERO, Figure::number, BigDecimal::add),
                                BigDecimal::toPlainString)));
    }

    /// Keeps what was changed on the page, and nothing else: each number comes with what it was.
    @PostMapping("/staff/reports/{year}/figures")
    String save(
            @PathVariable int year,
            @RequestParam Map<String, String> typed,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var rows = new ArrayList<Figures.Typed>();
        for (var kind : FigureKind.values()) {
            for (var month = 1; month <= 12; month++) {
                var name = name(kind, YearMonth.of(year, month));
                if (typed.containsKey(name)) {
                    rows.add(new Figures.Typed(
                            YearMonth.of(year, month),
                            kind,
                            typed.get(name),
                            Optional.empty(),
                            Optional.of(typed.getOrDefault(WAS + name, ""))));
                }
            }
        }
        return switch (figures.save(year, rows, clerk.getName())) {
            case FiguresSaved.Done(var changed) -> {
                then.addFlashAttribute("done", words.of("report.figuresSaved", changed));
                yield "redirect:/staff/reports/" + year + "/figures";
            }
            case FiguresSaved.Stale(var sentence, var places) -> {
                model.addAttribute("faults", List.of(sentence));
                yield grid(year, beside(numbers(year), typed, places), model);
            }
            case FiguresSaved.Refused(var faults) -> {
                model.addAttribute("faults", faults);
                var was = new HashMap<String, String>();
                typed.forEach((name, number) -> was.put(name, typed.getOrDefault(WAS + name, "")));
                yield grid(year, new Grid(typed, was, Map.of()), model);
            }
        };
    }

    /// The numbers as they are now with what was typed over them, and what is now beside it where that differs: who
    /// saves again has seen it.
    private Grid beside(Map<String, String> now, Map<String, String> typed, List<FiguresSaved.Place> places) {
        var fields = new HashMap<>(now);
        typed.forEach((name, number) -> {
            if (!number.equals(typed.getOrDefault(WAS + name, ""))) {
                fields.put(name, number);
            }
        });
        return new Grid(
                fields,
                now,
                places.stream()
                        .collect(Collectors.toMap(
                                place -> name(place.kind(), place.month()),
                                place -> place.now()
                                        .map(number -> words.of("report.figureNow", number.toPlainString()))
                                        .orElse(words.of("report.figureGone")))));
    }

    /// Writes a note beside a month's number.
    @PostMapping("/staff/reports/{year}/figures/note")
    String note(
            @PathVariable int year,
            @RequestParam int month,
            @RequestParam FigureKind kind,
            @RequestParam(defaultValue = "") String note,
            Principal clerk,
            RedirectAttributes then) {
        var noted = figures.of(year).stream()
                .filter(figure -> figure.kind() == kind && figure.month().getMonthValue() == month)
                .findFirst()
                .map(figure -> {
                    var number = figure.number().toPlainString();
                    return new Figures.Typed(figure.month(), kind, number, Optional.of(note), Optional.of(number));
                });
        if (noted.isEmpty()) {
            then.addFlashAttribute("refused", words.of("report.noFigure"));
        } else if (figures.save(year, List.of(noted.get()), clerk.getName())
                instanceof FiguresSaved.Refused(var faults)) {
            then.addFlashAttribute("faults", faults);
        } else {
            then.addFlashAttribute("done", words.of("report.noted"));
        }
        return "redirect:/staff/reports/" + year + "/figures";
    }

    /// Takes a file in. A bad row is named, and then nothing is kept.
    @PostMapping("/staff/reports/{year}/figures/import")
    String take(@PathVariable int year, @RequestParam MultipartFile file, Principal clerk, RedirectAttributes then)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        switch (figures.take(name, file.getBytes(), clerk.getName())) {
            case FiguresSaved.Done(var changed) ->
                then.addFlashAttribute("done", words.of("report.figuresSaved", changed));
            case FiguresSaved.Stale(var sentence, var _) -> then.addFlashAttribute("refused", sentence);
            case FiguresSaved.Refused(var faults) -> then.addFlashAttribute("faults", faults);
        }
        return "redirect:/staff/reports/" + year + "/figures";
    }

    @GetMapping("/staff/reports/{year}/chapters/{number}")
    String chapter(@PathVariable int year, @PathVariable int number, Model model) {
        return writing(year, number, current(year, chapter(number)), model);
    }

    private String writing(int year, int number, ChapterText text, Model model) {
        if (!reports.possible(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("year", year).addAttribute("number", number).addAttribute("chapter", text);
        return "staff/report-chapter";
    }

    /// Keeps a chapter.
    ///
    /// @param version as the page showed it
    @PostMapping("/staff/reports/{year}/chapters/{number}")
    String write(
            @PathVariable int year,
            @PathVariable int number,
            @RequestParam String text,
            @RequestParam int version,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var chapter = chapter(number);
        return switch (chapters.write(year, chapter, text, version, clerk.getName())) {
            case ChapterWritten.Done _ -> {
                then.addFlashAttribute("done", words.of("report.chapterSaved", chapter.title()));
                yield "redirect:/staff/reports/" + year + "#chapters";
            }
            case ChapterWritten.Stale(var now) -> {
                model.addAttribute(
                                "refused",
                                words.of("report.chapterChanged", now.by().orElse("")))
                        .addAttribute("theirs", now.words());
                yield writing(year, number, typed(now, text), model);
            }
            case ChapterWritten.Refused(var sentence) -> {
                model.addAttribute("refused", sentence);
                yield writing(year, number, typed(current(year, chapter), text), model);
            }
        };
    }

    private static ChapterText typed(ChapterText now, String text) {
        return new ChapterText(now.chapter(), text, now.version(), now.by(), now.at(), Optional.empty());
    }

    private ChapterText current(int year, Chapter chapter) {
        return reports.writing(year).stream()
                .filter(one -> one.chapter() == chapter)
                .findFirst()
                .orElseThrow();
    }

    private static Chapter chapter(int number) {
        return Arrays.stream(Chapter.values())
                .skip(Math.max(0, number - 1L))
                .filter(_ -> number >= 1)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String name(FigureKind kind, YearMonth month) {
        return kind.name() + "-" + month.getMonthValue();
    }
}
