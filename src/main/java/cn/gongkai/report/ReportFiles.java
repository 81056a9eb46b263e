package cn.gongkai.report;

import cn.gongkai.report.paper.ReportPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// A year's report as files, in the official layout.
@Service
public class ReportFiles {

    private final AnnualReports reports;

    ReportFiles(AnnualReports reports) {
        this.reports = reports;
    }

    /// What a report can be had as.
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        HTML("text/html;charset=UTF-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }

        /// By its name in an address, such as `docx`.
        public static Optional<Format> named(String name) {
            return Arrays.stream(values())
                    .filter(format -> format.extension().equals(name))
                    .findFirst();
        }

        /// Of the file's name.
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String contentType() {
            return contentType;
        }
    }

    /// A file.
    ///
    /// @param name as it is saved
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Printed(String name, Format format, byte[] content) {}

    /// Prints a year's report: as it was settled, or as it stands now.
    public Printed of(int year, Format format) throws IOException {
        var values = reports.printed(year);
        var out = new ByteArrayOutputStream();
        switch (format) {
            case DOCX -> ReportPaper.word(values, out);
            case XLSX -> ReportPaper.sheets(values, out);
            case HTML -> ReportPaper.web(values, out);
        }
        return new Printed(values.title() + "." + format.extension(), format, out.toByteArray());
    }
}
