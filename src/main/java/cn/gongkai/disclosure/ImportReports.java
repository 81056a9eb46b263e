package cn.gongkai.disclosure;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// How the import fares, for those who run the program.
@Service
public class ImportReports {

    private final AtomicReference<@Nullable ImportReport> last = new AtomicReference<>();

    ImportReports() {}

    /// Empty until this node has looked through the drop folder once.
    public Optional<ImportReport> last() {
        return Optional.ofNullable(last.get());
    }

    void keep(ImportReport report) {
        last.set(report);
    }
}
