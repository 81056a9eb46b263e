package cn.gongkai.staff.redaction;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.redaction.Copied;
import cn.gongkai.redaction.Finding;
import cn.gongkai.redaction.Redactor;
import cn.gongkai.redaction.Scanned;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.redaction.finder.KnownWord;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Drawer;
import cn.gongkai.request.Worked;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.StaffWords;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Takes files in, keeps what is decided about them in the [Drawer], and gives copies out. What was found and decided
/// is written down in figures, never in words.
@Component
class RedactionDesk {

    static final int SHORTEST_REASON = 4;

    private static final String DOCUMENT = "document";
    private static final String SHEET = "sheet";
    /// A form has as many fields, and a person as much patience.
    private static final int MOST_FINDINGS = 600;

    private static final int MOST_OWN = 50;
    private static final int SHORTEST_OWN = 2;
    private final Redactor redactor = new Redactor();
    private final Drawer drawer;
    private final Casework casework;
    private final AuditLog audit;
    private final StaffWords words;
    private final TransactionTemplate transaction;

    RedactionDesk(
            Drawer drawer,
            Casework casework,
            AuditLog audit,
            StaffWords words,
            PlatformTransactionManager transactions) {
        this.drawer = drawer;
        this.casework = casework;
        this.audit = audit;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Looks through a file.
    ///
    /// @param name as the sender calls it
    /// @param request it is for; who is named there is looked up, and that is written down
    Opened open(byte[] content, String name, Optional<UUID> request, Authentication clerk) {
        return open(content, name, request, Optional.empty(), clerk);
    }

    /// Looks through an enclosure of a request.
    Opened openEnclosure(UUID request, UUID enclosure, Authentication clerk) {
        if (!seesRequests(clerk)) {
            return new Opened.Refused(words.of("redaction.noRequests"));
        }
        var file = casework.get(request).stream()
                .flatMap(view -> view.attachments().stream())
                .filter(paper -> paper.id().equals(enclosure) && redactable(paper.kind()))
                .findFirst();
        var content = file.flatMap(paper -> casework.file(request, paper.id(), clerk.getName()));
        return content.isEmpty()
                ? new Opened.Refused(words.of("redaction.noEnclosure"))
                : open(content.get(), file.get().title(), Optional.of(request), Optional.of(enclosure), clerk);
    }

    static boolean redactable(Attachment.Kind kind) {
        return switch (kind) {
            case ENCLOSURE, ORIGINAL -> true;
            case IDENTITY_PROOF, AUTHORISATION, LETTER, SCAN, DRAWER, OTHER -> false;
        };
    }

    private Opened open(
            byte[] content, String name, Optional<UUID> request, Optional<UUID> original, Authentication clerk) {
        if (request.isPresent() && !seesRequests(clerk)) {
            return new Opened.Refused(words.of("redaction.noRequests"));
        }
        var view = request.flatMap(casework::get);
        if (request.isPresent() && view.isEmpty()) {
            return new Opened.Refused(words.of("redaction.noRequest"));
        }
        var number = view.map(found -> found.number().orElse(found.id().toString()));
        number.ifPresent(of -> audit.add(clerk.getName(), AuditKind.LOOKED, of, words.of("redaction.look")));
        var known = request.flatMap(id -> casework.named(id, clerk.getName()))
                .map(Names::of)
                .orElse(List.<KnownWord>of());
        return switch (redactor.scan(content, known)) {
            case Scanned.Refused(var sentence) -> new Opened.Refused(sentence);
            case Scanned.Read(var format, var findings, var notes) -> {
                if (findings.size() > MOST_FINDINGS) {
                    yield new Opened.Refused(words.of("redaction.tooMany", MOST_FINDINGS));
                }
                var sheet = new Sheet(
                        clerk.getName(),
                        words.of("redaction.called", Sheet.bare(name)),
                        format,
                        request,
                        number,
                        original,
                        findings,
                        notes,
                        Map.of(),
                        List.of(),
                        Optional.empty());
                var id = UUID.randomUUID();
                drawer.put(id, DOCUMENT, content, new Drawer.Whose(sheet.clerk(), false));
                save(id, sheet);
                audit.add(
                        clerk.getName(),
                        AuditKind.ACTED,
                        subject(id, sheet),
                        words.of("redaction.audit.scanned", findings.size(), kinds(findings)));
                yield new Opened.Ready(id, sheet);
            }
        };
    }

    /// Who works on requests may see who asks.
    static boolean seesRequests(Authentication clerk) {
        return Clerks.has(clerk, StaffRole.HANDLER, StaffRole.SECRECY_REVIEWER, StaffRole.OFFICE_HEAD);
    }

    /// What is in hand: for whoever brought it, and for secrecy reviewers what is marked.
    Optional<Sheet> sheet(UUID id, Authentication clerk) {
        return drawer.get(id, SHEET)
                .map(content -> JsonMapper.shared().readValue(content, Sheet.class))
                .filter(sheet -> sheet.clerk().equals(clerk.getName())
                        || (sheet.marked() && Clerks.has(clerk, StaffRole.SECRECY_REVIEWER)));
    }

    /// All that somebody has in hand or is waited for with, last touched first.
    Map<UUID, Sheet> inHand(Authentication clerk) {
        var inHand = new LinkedHashMap<UUID, Sheet>();
        drawer.folders(SHEET, clerk.getName(), Clerks.has(clerk, StaffRole.SECRECY_REVIEWER))
                .forEach(id -> sheet(id, clerk).ifPresent(sheet -> inHand.put(id, sheet)));
        return inHand;
    }

    void save(UUID id, Sheet sheet) {
        drawer.put(
                id,
                SHEET,
                JsonMapper.shared().writeValueAsBytes(sheet),
                new Drawer.Whose(sheet.clerk(), sheet.marked()));
    }

    /// Words to cover as they were typed, one a line.
    static List<String> own(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_OWN)
                .distinct()
                .limit(MOST_OWN)
                .toList();
    }

    /// Says that a marked file may be disclosed.
    ///
    /// @return why not, a Chinese sentence; nothing, if it is written down
    Optional<String> review(UUID id, Sheet sheet, String reason, Authentication clerk) {
        if (!Clerks.has(clerk, StaffRole.SECRECY_REVIEWER) || sheet.clerk().equals(clerk.getName())) {
            return Optional.of(words.of("redaction.otherReviewer"));
        }
        if (!sheet.stopped()) {
            return Optional.of(words.of("redaction.nothingToReview"));
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            return Optional.of(words.of("redaction.reason"));
        }
        audit.add(
                clerk.getName(),
                AuditKind.ACTED,
                subject(id, sheet),
                words.of("redaction.audit.reviewed", reason.strip()));
        save(id, sheet.reviewed(new Sheet.Review(clerk.getName(), reason.strip())));
        return Optional.empty();
    }

    /// Makes a copy for whoever asks. The file stays in the drawer, so that they can look at the copy and correct it.
    Copy copy(UUID id, Sheet sheet, Authentication clerk) {
        if (!sheet.clerk().equals(clerk.getName())) {
            return new Copy.Refused(words.of("redaction.notYours"));
        }
        if (sheet.stopped()) {
            return new Copy.Refused(words.of("redaction.stopped"));
        }
        if (!sheet.undecided().isEmpty()) {
            return new Copy.Undecided(
                    words.of("redaction.undecided", sheet.undecided().size(), kinds(sheet.undecided())),
                    sheet.undecided());
        }
        var document = drawer.get(id, DOCUMENT);
        if (document.isEmpty()) {
            return new Copy.Refused(words.of("redaction.gone"));
        }
        var covered = sheet.covered();
        return switch (redactor.copy(document.get(), covered, sheet.own())) {
            case Copied.Refused(var sentence) -> new Copy.Refused(sentence);
            case Copied.Made(var format, var content, var places) -> {
                audit.add(
                        clerk.getName(),
                        AuditKind.ACTED,
                        subject(id, sheet),
                        words.of(
                                "redaction.audit.copied",
                                covered.size(),
                                sheet.findings().size() - covered.size(),
                                sheet.own().size(),
                                places,
                                kinds(covered)));
                yield new Copy.Made(
                        Redactor.covered(sheet.name(), covered, sheet.own()) + format.ending(), format, content);
            }
        };
    }

    /// Makes a copy and puts it among the enclosures of its request. The file in hand is gone then.
    Copy enclose(UUID id, Sheet sheet, Authentication clerk) {
        if (sheet.request().isEmpty() || !seesRequests(clerk)) {
            return new Copy.Refused(words.of("redaction.noRequest"));
        }
        var request = sheet.request().get();
        return switch (copy(id, sheet, clerk)) {
            case Copy.Made made -> enclosed(id, sheet, request, made, clerk);
            case Copy.Enclosed enclosed -> enclosed;
            case Copy.Undecided undecided -> undecided;
            case Copy.Refused refused -> refused;
        };
    }

    private Copy enclosed(UUID id, Sheet sheet, UUID request, Copy.Made made, Authentication clerk) {
        return transaction.execute(status -> {
            // Of two clicks, one empties the drawer.
            if (!drawer.clear(id)) {
                return new Copy.Refused(words.of("redaction.gone"));
            }
            var enclosed = casework.encloseCopy(
                    request,
                    sheet.original(),
                    made.name(),
                    made.format().contentType(),
                    made.content(),
                    Clerks.of(clerk));
            return switch (enclosed) {
                case Worked.Done _ -> new Copy.Enclosed(made.name());
                case Worked.Refused(var sentence) -> {
                    status.setRollbackOnly();
                    yield new Copy.Refused(sentence);
                }
                case Worked.Stale _, Worked.NotFound _ -> {
                    status.setRollbackOnly();
                    yield new Copy.Refused(words.of("redaction.noRequest"));
                }
            };
        });
    }

    void discard(UUID id) {
        drawer.clear(id);
    }

    /// How many of each kind.
    private static String kinds(List<Finding> findings) {
        var counts = new EnumMap<FindingKind, Integer>(FindingKind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(kind -> kind.getKey().label() + " " + kind.getValue())
                .collect(Collectors.joining("、"));
    }

    private static String subject(UUID id, Sheet sheet) {
        return sheet.number().orElse(id.toString());
    }
}
