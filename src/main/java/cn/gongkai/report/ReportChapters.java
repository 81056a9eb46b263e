package cn.gongkai.report;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.report.form.Chapter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The chapters of a year's report, as staff write them.
@Service
public class ReportChapters {

    private static final int LONGEST = 20_000;

    private final ChapterTable table;
    private final ReportYears years;
    private final AuditLog audit;
    private final Clock clock;

    ReportChapters(ChapterTable table, ReportYears years, AuditLog audit, Clock clock) {
        this.table = table;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
    }

    /// All six, in their order.
    @Transactional(readOnly = true)
    public List<ChapterText> of(int year) {
        var written = table.of(year).stream().collect(Collectors.toMap(ChapterText::chapter, Function.identity()));
        return Arrays.stream(Chapter.values())
                .map(chapter -> written.getOrDefault(chapter, ChapterText.unwritten(chapter)))
                .toList();
    }

    /// Writes one in the place of what is there.
    ///
    /// @param version as seen; 0 when nobody had written yet
    @Transactional
    public ChapterWritten write(int year, Chapter chapter, String words, int version, String clerk) {
        if (!years.possible(year)) {
            return new ChapterWritten.Refused(ReportSentences.of(
                    "chapter.year", Integer.toString(Figures.FIRST_YEAR), Integer.toString(years.running())));
        }
        var text = words.replace("\r\n", "\n").strip();
        if (text.length() > LONGEST) {
            return new ChapterWritten.Refused(
                    ReportSentences.of("chapter.long", Integer.toString(LONGEST), Integer.toString(text.length())));
        }
        var kept =
                table.write(year, chapter, text, version, clerk, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var now = of(year).stream()
                .filter(one -> one.chapter() == chapter)
                .findFirst()
                .orElseThrow();
        if (!kept) {
            return new ChapterWritten.Stale(now);
        }
        audit.add(
                clerk,
                AuditKind.ACTED,
                ReportSentences.report(year),
                ReportSentences.of("audit.chapter", chapter.title(), Integer.toString(now.version())));
        return new ChapterWritten.Done(now);
    }
}
