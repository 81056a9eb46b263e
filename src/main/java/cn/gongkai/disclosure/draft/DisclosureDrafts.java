package cn.gongkai.disclosure.draft;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of documents: begun from an answer, edited, taken along as a file.
@Service
public class DisclosureDrafts {

    private final DisclosureDraftTable table;
    private final Clock clock;

    DisclosureDrafts(DisclosureDraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// One page of the drafts.
    ///
    /// @param total how many there are in all
    public record Page(List<DisclosureDraft> drafts, long total) {

        public Page {
            drafts = List.copyOf(drafts);
        }
    }

    /// A draft, and whether this call began it.
    public record Begun(DisclosureDraft draft, boolean fresh) {}

    /// Begins a draft from a question. A question has one draft: beginning again gives the one there is, as it is.
    ///
    /// @param source the question's number
    /// @param by the name of an account
    /// @throws IllegalArgumentException when it does not fit, see [DraftContent]
    @Transactional
    public Begun begin(String source, DraftContent content, String by) {
        if (!content.fits()) {
            throw new IllegalArgumentException("A draft that does not fit");
        }
        var draft = new DisclosureDraft(
                UUID.randomUUID(), content, Optional.of(source), DisclosureDraft.State.DRAFT, by, now(), by, now(), 0);
        var fresh = table.insert(draft);
        return new Begun(table.ofSource(source).orElseThrow(), fresh);
    }

    @Transactional(readOnly = true)
    public Optional<DisclosureDraft> find(UUID id) {
        return table.find(id);
    }

    /// The draft a question was made into.
    @Transactional(readOnly = true)
    public Optional<DisclosureDraft> ofSource(String number) {
        return table.ofSource(number);
    }

    /// One page, last edited first.
    ///
    /// @param offset 0 or more
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public Page page(int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return new Page(table.page(offset, size), table.count());
    }

    /// Rewrites a draft.
    ///
    /// @param version as it was read
    /// @param by the name of an account
    @Transactional
    public DraftSaved save(UUID id, int version, DraftContent content, String by) {
        var known = table.find(id);
        if (known.isEmpty()) {
            return new DraftSaved.Unknown();
        }
        if (!content.fits()) {
            return new DraftSaved.Unusable();
        }
        var before = known.get();
        var after = new DisclosureDraft(
                id,
                content,
                before.source(),
                before.state(),
                before.createdBy(),
                before.createdAt(),
                by,
                now(),
                version + 1);
        return table.update(after)
                ? new DraftSaved.Saved(after)
                : table.find(id).<DraftSaved>map(DraftSaved.Outdated::new).orElseGet(DraftSaved.Unknown::new);
    }

    /// Throws a draft away. Its question can be made into another.
    ///
    /// @param version as it was read
    /// @return whether it was there in that version
    @Transactional
    public boolean discard(UUID id, int version) {
        return table.delete(id, version);
    }

    /// The file the drop folder takes as it is, with today as the day of publication.
    public DraftFile file(DisclosureDraft draft) {
        return DraftFile.of(draft, LocalDate.now(clock));
    }

    /// As both databases keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
