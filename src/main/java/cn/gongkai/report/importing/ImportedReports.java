package cn.gongkai.report.importing;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Published reports of earlier years that staff confirmed.
@Service
public class ImportedReports {

    private final ImportTable table;

    ImportedReports(ImportTable table) {
        this.table = table;
    }

    /// The numbers of a year's report: what the next year's is held to.
    public Optional<Cells> cells(int year) {
        return find(year).map(ImportedReport::cells);
    }

    /// What a year's report says in words: what that year's chapters start from.
    public Optional<Chapters> chapters(int year) {
        return find(year).map(ImportedReport::chapters);
    }

    /// The newest version of a year's report.
    public Optional<ImportedReport> find(int year) {
        return table.current(year);
    }

    /// The newest version of every year, the last year first.
    public List<ImportedReport> all() {
        return table.current();
    }

    /// All versions of a year's report, the newest first.
    public List<ImportedReport> versions(int year) {
        return table.versions(year);
    }
}
