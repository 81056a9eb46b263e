package cn.gongkai.staff.reports;

import cn.gongkai.report.ReportFiles;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A printed report as an answer that a browser saves.
final class PrintedReport {

    private PrintedReport() {}

    static ResponseEntity<byte[]> of(ReportFiles.Printed printed) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(printed.format().contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(printed.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(printed.content());
    }
}
