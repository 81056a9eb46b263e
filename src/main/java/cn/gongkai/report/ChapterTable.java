package cn.gongkai.report;

import cn.gongkai.report.form.Chapter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of chapters.
@Component
class ChapterTable {

    private final JdbcClient jdbc;

    ChapterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChapterText> of(int year) {
        return jdbc.sql("SELECT chapter, words, version, written_by, written_at FROM report_chapter"
                        + " WHERE report_year = :year")
                .param("year", year)
                .query((row, _) -> new ChapterText(
                        Chapter.valueOf(row.getString("chapter")),
                        row.getString("words"),
                        row.getInt("version"),
                        Optional.of(row.getString("written_by")),
                        Optional.of(row.getObject("written_at", OffsetDateTime.class)
                                .toInstant()),
                        Optional.empty()))
                .list();
    }

    /// Writes it, unless somebody else has since.
    ///
    /// @param version as seen
    /// @return whether it still was that one
    boolean write(int year, Chapter chapter, String words, int version, String by, Instant at) {
        return jdbc.sql(
                                version == 0
                                        ? "INSERT INTO report_chapter (report_year, chapter, words, version,"
                                                + " written_by, written_at) VALUES (:year, :chapter, :words,"
                                                + " :version + 1, :by, :at) ON CONFLICT DO NOTHING"
                                        : "UPDATE report_chapter SET words = :words, version = version + 1,"
                                                + " written_by = :by, written_at = :at WHERE report_year = :year"
                                                + " AND chapter = :chapter AND version = :version")
                        .param("year", year)
                        .param("chapter", chapter.name())
                        .param("words", words)
                        .param("version", version)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
