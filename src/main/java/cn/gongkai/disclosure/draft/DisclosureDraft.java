package cn.gongkai.disclosure.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A document that is being written.
///
/// @param source the number of the question it came from
/// @param createdBy the name of an account; the same for `editedBy`
/// @param version counts its changes
public record DisclosureDraft(
        UUID id,
        DraftContent content,
        Optional<String> source,
        State state,
        String createdBy,
        Instant createdAt,
        String editedBy,
        Instant editedAt,
        int version) {

    /// Where it stands. Named in the database: never rename one.
    public enum State {
        DRAFT
    }
}
