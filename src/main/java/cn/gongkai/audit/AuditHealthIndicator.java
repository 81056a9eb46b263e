package cn.gongkai.audit;

import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// Says whether the newest entries of the chain are what was written. The whole of it is walked by the command
/// `verify-audit`.
@Component
class AuditHealthIndicator extends AbstractHealthIndicator {

    private final AuditTable table;

    AuditHealthIndicator(AuditTable table) {
        this.table = table;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var end = table.end();
        builder.withDetail("entries", end.place());
        if (fault(end).isPresent()) {
            builder.outOfService().withDetail("fault", fault(end).get());
        } else {
            builder.up();
        }
    }

    private Optional<String> fault(AuditTable.End end) {
        var newest = table.after(Math.max(0, end.place() - 100), 200).stream()
                .filter(entry -> entry.place() <= end.place())
                .toList();
        if (newest.stream().anyMatch(entry -> !entry.intact())) {
            return Optional.of("an entry is not what was written");
        }
        for (var at = 1; at < newest.size(); at++) {
            if (!newest.get(at).previous().equals(newest.get(at - 1).hash())) {
                return Optional.of("entries are missing among the newest");
            }
        }
        var last = newest.isEmpty() ? "0".repeat(64) : newest.getLast().hash();
        return last.equals(end.hash()) ? Optional.empty() : Optional.of("the newest entries are missing");
    }
}
