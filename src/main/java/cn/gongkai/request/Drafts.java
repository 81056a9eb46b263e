package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what residents are filling in. When a call returns, it is on disk: a draft outlives the process and is the
/// same on every node, in chat and on the page.
@Service
public class Drafts {

    /// The most a file may have.
    public static final long LARGEST_FILE = 10L * 1024 * 1024;

    private final DraftTable table;
    private final AttachmentTable files;
    private final Vault vault;
    private final RequestProperties properties;
    private final Clock clock;

    Drafts(DraftTable table, AttachmentTable files, Vault vault, RequestProperties properties, Clock clock) {
        this.table = table;
        this.files = files;
        this.vault = vault;
        this.properties = properties;
        this.clock = clock;
    }

    /// A new draft of somebody no account knows.
    @Transactional
    public Draft begin() {
        var draft = blank(Optional.empty());
        table.insert(row(draft, 0));
        return draft;
    }

    /// The resident's one open draft, begun if there is none.
    @Transactional
    public Draft begin(Resident resident) {
        var open = ofResident(resident);
        if (open.isPresent()) {
            return open.get();
        }
        // Only an expired one: another call may be beginning the new one at this moment.
        table.expired(vault.names(Owner.text(resident)), now()).forEach(this::delete);
        var draft = blank(Optional.of(resident));
        return table.insert(row(draft, 0)) ? draft : ofResident(resident).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> ofResident(Resident resident) {
        return table.byOwner(vault.names(Owner.text(resident))).flatMap(this::unexpired);
    }

    @Transactional(readOnly = true)
    public Optional<Draft> byToken(String token) {
        return table.byToken(Hash.of(token)).flatMap(this::unexpired);
    }

    /// Keeps form, step and pause, unless the draft was saved elsewhere since it was read.
    @Transactional
    public DraftSaved save(Draft draft) {
        var now = now();
        var saved = new Draft(
                draft.id(),
                draft.token(),
                draft.resident(),
                draft.form(),
                draft.step(),
                draft.paused(),
                draft.version() + 1,
                draft.attachments(),
                now,
                now.plus(properties.draftsKept()));
        if (table.update(row(saved, saved.version()), draft.version())) {
            return new DraftSaved.Saved(saved);
        }
        return table.byId(draft.id())
                .flatMap(this::unexpired)
                .<DraftSaved>map(DraftSaved.Newer::new)
                .orElseGet(DraftSaved.Gone::new);
    }

    /// Makes a draft begun on the page the resident's own, so that it goes on in chat. Another open draft of the
    /// resident stays theirs; then this one stays nobody's.
    @Transactional
    public DraftSaved adopt(Draft draft, Resident resident) {
        if (draft.resident().isPresent() || ofResident(resident).isPresent()) {
            return new DraftSaved.Saved(draft);
        }
        return save(new Draft(
                draft.id(),
                draft.token(),
                Optional.of(resident),
                draft.form(),
                draft.step(),
                draft.paused(),
                draft.version(),
                draft.attachments(),
                draft.savedAt(),
                draft.expiresAt()));
    }

    /// What this draft still lacks, in asking order. Empty: it can be handed in.
    public List<FormField> missing(Draft draft) {
        var proven = draft.attachments().stream().anyMatch(file -> file.kind() == Attachment.Kind.IDENTITY_PROOF);
        return FormCheck.missing(draft.form(), properties.identityProof(), proven);
    }

    /// Whether this draft's form has that field, filled in or not.
    public boolean asks(Draft draft, FormField field) {
        return field.optional() || FormCheck.required(draft.form(), properties.identityProof(), field);
    }

    /// Adds a file. The caller has looked at its content: type, size, and nothing in it that should not be.
    ///
    /// @param contentType as found in the content
    @Transactional
    public DraftSaved attach(Draft draft, Attachment.Kind kind, String contentType, byte[] content) {
        if (content.length == 0 || content.length > LARGEST_FILE) {
            throw new IllegalArgumentException("A file has 1 byte to 10 MB");
        }
        var saved = save(draft);
        if (saved instanceof DraftSaved.Saved) {
            files.add(draft.id(), kind, contentType, content, now());
        }
        return again(saved);
    }

    @Transactional
    public DraftSaved detach(Draft draft, UUID file) {
        var saved = save(draft);
        if (saved instanceof DraftSaved.Saved) {
            files.delete(draft.id(), file);
        }
        return again(saved);
    }

    /// The bytes of a file, for whoever holds the draft.
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Draft draft, UUID file) {
        return files.content(draft.id(), file);
    }

    /// Deletes the draft and its files.
    ///
    /// @return whether it was there
    @Transactional
    public boolean delete(Draft draft) {
        return delete(draft.id());
    }

    /// Deletes what a person has not handed in.
    @Transactional
    public void forget(Resident resident) {
        table.byOwner(vault.names(Owner.text(resident))).ifPresent(row -> delete(row.id()));
    }

    /// Deletes what nobody came back to.
    @Transactional
    public void deleteExpired() {
        table.expired(now()).forEach(this::delete);
    }

    private boolean delete(UUID draft) {
        var deleted = table.delete(draft);
        if (deleted) {
            files.deleteAll(draft);
        }
        return deleted;
    }

    private DraftSaved again(DraftSaved saved) {
        return saved instanceof DraftSaved.Saved(var draft)
                ? new DraftSaved.Saved(table.byId(draft.id()).map(this::draft).orElseThrow())
                : saved;
    }

    private Draft blank(Optional<Resident> resident) {
        var now = now();
        return new Draft(
                UUID.randomUUID(),
                Secret.token(),
                resident,
                Form.empty(),
                "",
                false,
                0,
                List.of(),
                now,
                now.plus(properties.draftsKept()));
    }

    private DraftRow row(Draft draft, int version) {
        return new DraftRow(
                draft.id(),
                Hash.of(draft.token()),
                draft.resident().map(Owner::text).map(vault::name).orElse(null),
                DraftContent.of(draft).seal(vault, draft.id()),
                draft.step(),
                draft.paused(),
                version,
                draft.savedAt(),
                draft.expiresAt());
    }

    private Optional<Draft> unexpired(DraftRow row) {
        return row.expiresAt().isBefore(clock.instant()) ? Optional.empty() : Optional.of(draft(row));
    }

    Draft draft(DraftRow row) {
        var content = DraftContent.open(vault, row.id(), row.sealed());
        return new Draft(
                row.id(),
                content.token(),
                content.owner(),
                new Form(content.values()),
                row.step(),
                row.paused(),
                row.version(),
                files.of(row.id()),
                row.savedAt(),
                row.expiresAt());
    }

    /// As both databases keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
