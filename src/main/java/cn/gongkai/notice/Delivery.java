package cn.gongkai.notice;

import cn.gongkai.notice.Way.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells one notice, by the first way that leads to the resident.
@Component
class Delivery {

    private final ContactLedger ledger;
    private final List<Way> ways;

    Delivery(ContactLedger ledger, List<Way> ways) {
        this.ledger = ledger;
        this.ways = ways;
    }

    /// Tries once.
    ///
    /// @return when to try again, if there is anything left to do
    Optional<Instant> attempt(UUID id) {
        return switch (ledger.claim(id)) {
            case Claim.Over() -> Optional.empty();
            case Claim.Later(var at) -> Optional.of(at);
            case Claim.Go(var waiting) -> tell(waiting);
        };
    }

    /// Outside any transaction: a call may take seconds.
    private Optional<Instant> tell(Waiting notice) {
        var failures = new ArrayList<Outcome>();
        for (var way : ways) {
            var outcome = way.tell(notice.person().account(), notice.person().openId(), notice.words());
            ledger.attempted(notice, way.name(), outcome);
            if (outcome instanceof Outcome.Delivered) {
                return Optional.empty();
            }
            failures.add(outcome);
        }
        return ledger.untold(notice, failures);
    }
}
