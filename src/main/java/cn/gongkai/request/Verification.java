package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Walks the chain of events and says where it does not hold: a changed, missing or foreign event, a number left out,
/// a summary that is not what the events say.
@Component
class Verification {

    private static final int AT_ONCE = 500;
    private static final int FAULTS = 20;

    private final EventTable events;
    private final RequestTable requests;
    private final NumberTable numbers;
    private final Ledger ledger;
    private final Vault vault;

    Verification(EventTable events, RequestTable requests, NumberTable numbers, Ledger ledger, Vault vault) {
        this.events = events;
        this.requests = requests;
        this.numbers = numbers;
        this.ledger = ledger;
        this.vault = vault;
    }

    /// What was found.
    ///
    /// @param faults empty if all holds; the first twenty, without personal data
    record Result(long events, int requests, List<String> faults) {

        Result {
            faults = List.copyOf(faults);
        }

        boolean holds() {
            return faults.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Result run() {
        var faults = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        var end = walk(faults, seen);
        var kept = events.end();
        if (!kept.equals(end)) {
            faults.add("The chain ends at event " + end.place() + ", but the register says " + kept.place());
        }
        for (var id : requests.ids()) {
            state(id, faults);
        }
        numbers.gaps().forEach(year -> faults.add("Numbers of " + year + " have a gap"));
        return new Result(end.place(), seen.size(), faults.subList(0, Math.min(FAULTS, faults.size())));
    }

    private EventTable.End walk(List<String> faults, Set<UUID> seen) {
        var end = new EventTable.End(0, "0".repeat(64));
        while (true) {
            var rows = events.after(end.place(), AT_ONCE);
            if (rows.isEmpty()) {
                return end;
            }
            for (var row : rows) {
                if (row.place() != end.place() + 1) {
                    faults.add("Between events " + end.place() + " and " + row.place() + " something is missing");
                }
                if (!row.previous().equals(end.hash()) || !row.intact()) {
                    faults.add("Event " + row.place() + " is not what was written");
                }
                if (!opens(row)) {
                    faults.add("The encrypted part of event " + row.place() + " is not what was written");
                }
                seen.add(row.request());
                end = new EventTable.End(row.place(), row.hash());
            }
        }
    }

    private boolean opens(EventRow row) {
        if (row.sealed() == null) {
            return true;
        }
        try {
            var content = vault.open(Ledger.place(row.request(), row.sequence()), row.sealed());
            return Hash.of(content).equals(row.sealedHash());
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private void state(UUID id, List<String> faults) {
        try {
            var request = requests.byId(id).map(ledger::read).orElseThrow();
            if (!requests.saysOf(request)) {
                faults.add("Request " + id + " is not listed as its events say");
            }
        } catch (RuntimeException e) {
            faults.add("Request " + id + " cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
