package cn.gongkai.report;

import cn.gongkai.organ.Organ;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.narrative.Draft;
import cn.gongkai.request.ReportFacts;
import java.math.BigDecimal;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A year as it would be reported now, whether or not it is settled.
///
/// A published report that staff took in is that year's report, for that is what was published: what the register knows
/// of the year, such as requests keyed in because they were carried over, changes nothing of it. Only what staff
/// entered for the year and what they corrected by hand goes over it. Every other year is counted.
@Component
class Standing {

    private final Counting counting;
    private final CorrectionTable corrections;
    private final ReportChapters chapters;
    private final ImportedReports imported;
    private final ReportFacts facts;
    private final Organ organ;

    Standing(
            Counting counting,
            CorrectionTable corrections,
            ReportChapters chapters,
            ImportedReports imported,
            ReportFacts facts,
            Organ organ) {
        this.counting = counting;
        this.corrections = corrections;
        this.chapters = chapters;
        this.imported = imported;
        this.facts = facts;
        this.organ = organ;
    }

    /// A year's words, and the fees they are held to.
    ///
    /// @param texts what staff wrote, and where nobody has yet, what a published report says or sentences to
    /// start from
    /// @param paid fees for processing (信息处理费) paid in the year, in yuan
    record Said(List<ChapterText> texts, BigDecimal paid) {

        Chapters now() {
            var chapters = Chapters.NONE;
            for (var text : texts) {
                chapters = chapters.with(text.chapter(), text.words());
            }
            return chapters;
        }
    }

    /// The numbers: what is corrected by hand in the place of what is published, entered or counted.
    Map<Cell, Report.Entry> numbers(int year) {
        var entries = new LinkedHashMap<>(uncorrected(year));
        corrections.of(year).stream()
                .filter(correction -> correction.undoneAt().isEmpty())
                .forEach(correction -> entries.put(
                        correction.cell(),
                        new Report.Entry(correction.number(), Origin.CORRECTED, Optional.of(correction))));
        return entries;
    }

    /// The same without what is corrected by hand.
    Map<Cell, Report.Entry> uncorrected(int year) {
        return imported.cells(year).map(cells -> published(year, cells)).orElseGet(() -> counting.of(year));
    }

    private Map<Cell, Report.Entry> published(int year, Cells cells) {
        var entries = new LinkedHashMap<Cell, Report.Entry>();
        cells.present()
                .forEach(cell -> entries.put(
                        cell, new Report.Entry(cells.number(cell).orElseThrow(), Origin.IMPORTED, Optional.empty())));
        entries.putAll(counting.entered(year));
        return entries;
    }

    /// The words that go with numbers.
    Said words(int year, Cells cells) {
        var paid = facts.feesPaid(year);
        var started = imported.chapters(year).orElseGet(() -> Draft.of(organ.shortName(), Year.of(year), cells, paid));
        var texts = chapters.of(year).stream()
                .map(text -> text.version() == 0 ? text.startedWith(started.text(text.chapter())) : text)
                .toList();
        return new Said(texts, paid);
    }
}
