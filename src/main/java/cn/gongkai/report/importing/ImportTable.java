package cn.gongkai.report.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of drafts and confirmed reports.
@Repository
class ImportTable {

    private static final String REPORT =
            "select report_year, version, title, cells, corrections, chapters, file_name, sha256, confirmed_by,"
                    + " confirmed_at"
                    + " from imported_report ";

    private final JdbcClient jdbc;

    ImportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A draft's row.
    ///
    /// @param keptAs the version it was confirmed as
    record DraftRow(
            UUID id,
            int year,
            String fileName,
            String sha256,
            String reading,
            Instant createdAt,
            @Nullable Integer keptAs) {}

    // Drafts

    void insert(DraftRow draft, String key, String by) {
        jdbc.sql("""
                        insert into imported_report_draft
                            (id, report_year, file_name, sha256, reading, created_at, upload_key, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draft.id(),
                        draft.year(),
                        draft.fileName(),
                        draft.sha256(),
                        draft.reading(),
                        at(draft.createdAt()),
                        key,
                        by)
                .update();
    }

    Optional<DraftRow> draft(UUID id, Instant notBefore) {
        return jdbc.sql("select * from imported_report_draft where id = ? and created_at >= ?")
                .params(id, at(notBefore))
                .query(ImportTable::draft)
                .optional();
    }

    /// Keeps others from confirming the same draft until this transaction ends.
    Optional<DraftRow> lock(UUID id, Instant notBefore) {
        return jdbc.sql("select * from imported_report_draft where id = ? and created_at >= ? for update")
                .params(id, at(notBefore))
                .query(ImportTable::draft)
                .optional();
    }

    Optional<DraftRow> uploaded(String by, String key) {
        return jdbc.sql("select * from imported_report_draft where created_by = ? and upload_key = ?")
                .params(by, key)
                .query(ImportTable::draft)
                .optional();
    }

    void kept(UUID id, int version) {
        jdbc.sql("update imported_report_draft set kept_as = ? where id = ?")
                .params(version, id)
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from imported_report_draft where created_at < ?")
                .param(at(before))
                .update();
    }

    // Confirmed reports

    Optional<ImportedReport> current(int year) {
        return jdbc.sql(REPORT + "where current_year = ?")
                .param(year)
                .query(ImportTable::report)
                .optional();
    }

    Optional<ImportedReport> version(int year, int version) {
        return jdbc.sql(REPORT + "where report_year = ? and version = ?")
                .params(year, version)
                .query(ImportTable::report)
                .optional();
    }

    List<ImportedReport> current() {
        return jdbc.sql(REPORT + "where current_year is not null order by report_year desc")
                .query(ImportTable::report)
                .list();
    }

    List<ImportedReport> versions(int year) {
        return jdbc.sql(REPORT + "where report_year = ? order by version desc")
                .param(year)
                .query(ImportTable::report)
                .list();
    }

    /// Makes a report its year's newest. A version that is there already is refused by the database.
    void insert(ImportedReport report) {
        jdbc.sql("update imported_report set current_year = null where current_year = ?")
                .param(report.year())
                .update();
        jdbc.sql("""
                        insert into imported_report (report_year, version, current_year, title, cells, corrections, chapters,
                            file_name, sha256, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        report.year(),
                        report.version(),
                        report.year(),
                        report.title(),
                        Written.cells(report.cells()),
                        Written.cells(report.corrections()),
                        Written.chapters(report.chapters()),
                        report.fileName(),
                        report.sha256(),
                        report.by(),
                        at(report.at()))
                .update();
    }

    private static DraftRow draft(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                row.getObject("id", UUID.class),
                row.getInt("report_year"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("reading"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_as", Integer.class));
    }

    private static ImportedReport report(ResultSet row, int number) throws SQLException {
        return new ImportedReport(
                row.getInt("report_year"),
                row.getInt("version"),
                row.getString("title"),
                Written.cells(row.getString("cells")),
                Written.cells(row.getString("corrections")),
                Written.chapters(row.getString("chapters")),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
