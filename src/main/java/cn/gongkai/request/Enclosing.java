package cn.gongkai.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what goes with an answer into a file, and takes it out again. Both stay written down.
@Component
class Enclosing {

    private final AttachmentTable files;
    private final EventTable events;
    private final Ledger ledger;
    private final CaseViews views;

    Enclosing(AttachmentTable files, EventTable events, Ledger ledger, CaseViews views) {
        this.files = files;
        this.events = events;
        this.ledger = ledger;
        this.views = views;
    }

    /// The same file by the same call is one file.
    Worked enclose(
            UUID id,
            Attachment.Kind kind,
            String title,
            String contentType,
            byte[] content,
            Clerk clerk,
            String onceKey) {
        var found = ledger.lock(id);
        if (found.isEmpty()) {
            return new Worked.NotFound();
        }
        var request = found.get();
        var once = Hash.of(onceKey + "\n" + id + "\n" + kind + "\n" + Hash.of(content));
        if (events.happened(once)) {
            return done(request);
        }
        var refusal = mayNot(request.status(), kind, clerk);
        if (refusal.isPresent()) {
            return new Worked.Refused(refusal.get());
        }
        var file = files.add(id, kind, contentType, title, content, ledger.now());
        return done(ledger.append(request, entry(EventKind.ENCLOSED, file, Map.of(), clerk, once)));
    }

    /// A copy that takes the place of its original, which stays in the file.
    Worked encloseCopy(
            UUID id, Optional<UUID> original, String title, String contentType, byte[] content, Clerk clerk) {
        var found = ledger.lock(id);
        if (found.isEmpty()) {
            return new Worked.NotFound();
        }
        var request = found.get();
        var refusal = mayNot(request.status(), Attachment.Kind.ENCLOSURE, clerk);
        if (refusal.isPresent()) {
            return new Worked.Refused(refusal.get());
        }
        if (original.isPresent() && !files.withhold(id, original.get())) {
            return new Worked.Refused(Wording.of("refused.noPaper"));
        }
        var file = files.add(id, Attachment.Kind.ENCLOSURE, contentType, title, content, ledger.now());
        var facts = original.map(of -> Map.of("original", of.toString())).orElse(Map.of());
        return done(ledger.append(request, entry(EventKind.ENCLOSED, file, facts, clerk, null)));
    }

    Worked takeOut(UUID id, UUID paper, Clerk clerk, String onceKey) {
        var found = ledger.lock(id);
        if (found.isEmpty()) {
            return new Worked.NotFound();
        }
        var request = found.get();
        var once = Hash.of(onceKey + "\n" + id + "\n" + paper);
        if (events.happened(once)) {
            return done(request);
        }
        var file = files.of(id).stream().filter(one -> one.id().equals(paper)).findFirst();
        if (file.isEmpty()) {
            return new Worked.Refused(Wording.of("refused.noPaper"));
        }
        var refusal = mayNot(request.status(), file.get().kind(), clerk);
        if (refusal.isPresent()) {
            return new Worked.Refused(refusal.get());
        }
        files.delete(id, paper);
        return done(ledger.append(request, entry(EventKind.TAKEN_OUT, file.get(), Map.of(), clerk, once)));
    }

    /// What can be added or taken out in this state.
    static List<Attachment.Kind> kinds(State state) {
        return switch (state) {
            case IN_PROGRESS -> List.of(Attachment.Kind.ENCLOSURE);
            case APPROVED -> List.of(Attachment.Kind.SCAN);
            default -> List.of();
        };
    }

    /// By state and person. The information itself is the handler's matter, the sealed scan the desk's.
    static Optional<String> mayNot(Status status, Attachment.Kind kind, Clerk clerk) {
        if (!kinds(status.state()).contains(kind)) {
            return Optional.of(Wording.of("refused.encloseNow"));
        }
        if (clerk.has(Role.OFFICE_HEAD)) {
            return Optional.empty();
        }
        if (kind == Attachment.Kind.SCAN) {
            return clerk.has(Role.CLERK) ? Optional.empty() : Optional.of(Wording.of("refused.scanOnly"));
        }
        return clerk.has(Role.HANDLER) && status.handledBy(clerk.name())
                ? Optional.empty()
                : Optional.of(Wording.of("refused.handlerOnly", status.handler().orElse("")));
    }

    private Worked done(Request request) {
        return new Worked.Done(views.of(request), Optional.empty());
    }

    /// What people call a file may be a person's name: it is kept with what is encrypted.
    private Ledger.Entry entry(
            EventKind kind, Attachment file, Map<String, String> more, Clerk clerk, @Nullable String once) {
        var facts = new HashMap<>(more);
        facts.put("file", file.id().toString());
        facts.put("kind", file.kind().name());
        facts.put("sha256", file.sha256());
        return new Ledger.Entry(kind, ledger.today(), clerk.name(), facts, Map.of("title", file.title()), once);
    }
}
