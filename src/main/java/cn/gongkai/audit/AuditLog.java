package cn.gongkai.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what staff do, and shows it.
@Service
public class AuditLog {

    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 1_000;
    private static final int LONGEST_ACTOR = 64;

    private final AuditTable table;
    private final Clock clock;

    AuditLog(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Adds an entry, within the transaction that does what it tells of, where there is one.
    ///
    /// @param actor the account's name, or what was typed as one
    /// @param subject nothing personal of a resident
    @Transactional
    public void add(String actor, AuditKind kind, String subject, String detail) {
        var end = table.lockEnd();
        table.append(AuditEntry.after(
                end.place() + 1,
                end.hash(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                cut(actor, LONGEST_ACTOR),
                kind,
                cut(subject, LONGEST_SUBJECT),
                cut(detail, LONGEST_DETAIL)));
    }

    /// The newest entries first.
    ///
    /// @param size 1 to 200
    @Transactional(readOnly = true)
    public List<AuditEntry> search(AuditQuery query, int size) {
        if (size < 1 || size > 200) {
            throw new IllegalArgumentException("size from 1 to 200");
        }
        return table.search(query, size);
    }

    /// What walking the chain found.
    ///
    /// @param fault what does not hold, if anything
    public record Verified(long entries, Optional<String> fault) {}

    /// Walks the whole chain.
    @Transactional(readOnly = true)
    public Verified verify() {
        var place = 0L;
        var hash = "0".repeat(64);
        while (true) {
            var entries = table.after(place, AT_ONCE);
            if (entries.isEmpty()) {
                var end = table.end();
                return new Verified(
                        place,
                        end.place() == place && end.hash().equals(hash)
                                ? Optional.empty()
                                : Optional.of("The chain ends at " + place + ", but should at " + end.place()));
            }
            for (var entry : entries) {
                if (entry.place() != place + 1 || !entry.previous().equals(hash) || !entry.intact()) {
                    return new Verified(place, Optional.of("Entry " + entry.place() + " is not what was written"));
                }
                place = entry.place();
                hash = entry.hash();
            }
        }
    }

    /// Control characters would break a line of the list.
    private static String cut(String text, int longest) {
        var plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
