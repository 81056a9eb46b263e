package cn.gongkai.request;

import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.UnusableLetter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An answer as it would be signed today, before anybody signs it. Only the number is still open.
@Service
public class LetterPreview {

    private final RequestTable requests;
    private final Ledger ledger;
    private final Letters letters;
    private final LetterProperties properties;

    LetterPreview(RequestTable requests, Ledger ledger, Letters letters, LetterProperties properties) {
        this.requests = requests;
        this.ledger = ledger;
        this.letters = letters;
        this.properties = properties;
    }

    /// What can be shown.
    ///
    /// @param letter absent, if something it needs is missing
    /// @param missing a Chinese sentence, empty if nothing is
    public record Preview(Optional<Letter> letter, String missing) {}

    /// The draft that is under review.
    ///
    /// @return nothing, if there is none
    @Transactional(readOnly = true)
    public Optional<Preview> drafted(UUID id) {
        return requests.byId(id)
                .map(ledger::read)
                .flatMap(request -> ActEntries.decision(request).map(decision -> preview(request, decision)));
    }

    /// What a draft would look like that is still being written. It names the applicant: only whoever may draft sees
    /// it, and the look is written down.
    ///
    /// @return nothing, if they may not
    @Transactional
    public Optional<Preview> of(UUID id, Decision decision, Clerk clerk) {
        return ledger.lock(id)
                .filter(request -> ActRules.mayNot(request.status(), ActKind.DRAFT_ANSWER, clerk)
                        .isEmpty())
                .map(request -> {
                    ledger.append(
                            request, ActEntries.plain(EventKind.IDENTITY_VIEWED, ledger.today(), clerk.name(), null));
                    return preview(request, decision);
                });
    }

    private Preview preview(Request request, Decision decision) {
        var today = ledger.today();
        var number = properties.replyPrefix() + "〔" + today.getYear() + "〕    号";
        try {
            return new Preview(Optional.of(letters.answer(request, decision, number, today)), "");
        } catch (UnusableLetter e) {
            return new Preview(Optional.empty(), e.sentence());
        }
    }
}
