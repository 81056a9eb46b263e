package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// A report as a file, in the layout of the nationally uniform format. The same values give the same bytes. A number
/// that is not known is printed as an empty cell, never as 0.
public final class ReportPaper {

    private ReportPaper() {}

    /// What is printed.
    ///
    /// @param organ as it signs, and as it stands in the title
    /// @param year that is reported on
    /// @param date below the signature
    public record Values(String organ, Year year, Cells cells, Chapters chapters, LocalDate date) {

        /// 某某管委会2024年政府信息公开工作年度报告
        public String title() {
            return organ + subject();
        }

        /// The title without the organ.
        String subject() {
            return Words.of("title", year.toString());
        }

        String day() {
            return Words.of(
                    "date",
                    Integer.toString(date.getYear()),
                    Integer.toString(date.getMonthValue()),
                    Integer.toString(date.getDayOfMonth()));
        }

        Optional<Layout> table(Chapter chapter) {
            return ReportPaper.table(chapter, cells);
        }
    }

    /// The table of a chapter as it is printed, if it has one.
    public static Optional<Layout> table(Chapter chapter, Cells cells) {
        return switch (chapter) {
            case PUBLISHED -> Optional.of(OfficialTables.published(cells));
            case APPLICATIONS -> Optional.of(OfficialTables.applications(cells));
            case DISPUTES -> Optional.of(OfficialTables.disputes(cells));
            case OVERVIEW, PROBLEMS, OTHER -> Optional.empty();
        };
    }

    /// A .docx: A4, margins and type of GB/T 9704-2012.
    ///
    /// @param out stays open
    public static void word(Values values, OutputStream out) throws IOException {
        StableZip.copy(WordPaper.bytes(values), out);
    }

    /// A .xlsx: the three tables as they are printed, and all cells by their keys.
    ///
    /// @param out stays open
    public static void sheets(Values values, OutputStream out) throws IOException {
        StableZip.copy(SheetPaper.bytes(values), out);
    }

    /// An HTML page that needs nothing beside it, in UTF-8.
    ///
    /// @param out stays open
    public static void web(Values values, OutputStream out) throws IOException {
        out.write(WebPaper.html(values).getBytes(StandardCharsets.UTF_8));
    }
}
