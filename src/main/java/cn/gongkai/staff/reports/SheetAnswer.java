package cn.gongkai.staff.reports;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A spreadsheet as an answer that a browser saves.
final class SheetAnswer {

    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SheetAnswer() {}

    /// @param name ascii, without its ending
    static ResponseEntity<byte[]> of(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(SHEET)
                .header("Content-Disposition", "attachment; filename=" + name + ".xlsx")
                .body(content);
    }

    static ResponseEntity<byte[]> of(Ledgers.Ledger ledger, byte[] content) {
        return of("ledger-" + ledger.from() + "-" + ledger.to(), content);
    }
}
