package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Why somebody wants to see who asks. It is written down before anything is shown, and holds nothing of what is shown.
@Component
public class Reasons {

    /// Characters.
    private static final int SHORTEST = 4;

    private static final int LONGEST = 200;
    /// Of a phone, a card, an identity document.
    private static final Pattern NUMBER = Pattern.compile("\\d{11}");

    private final Casework casework;
    private final AuditLog audit;
    private final StaffWords words;

    Reasons(Casework casework, AuditLog audit, StaffWords words) {
        this.casework = casework;
        this.audit = audit;
        this.words = words;
    }

    /// Writes a reason down.
    ///
    /// @return what is wrong with it, a Chinese sentence; nothing, if it was written down
    public Optional<String> refusal(CaseView request, String typed, String clerk) {
        var reason = typed.strip();
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            return Optional.of(words.of("case.reason", LONGEST));
        }
        if (NUMBER.matcher(reason.replaceAll("\\s", "")).find() || casework.identifies(request.id(), reason)) {
            return Optional.of(words.of("case.reasonNames"));
        }
        audit.add(clerk, AuditKind.LOOKED, request.number().orElse(request.id().toString()), reason);
        return Optional.empty();
    }
}
