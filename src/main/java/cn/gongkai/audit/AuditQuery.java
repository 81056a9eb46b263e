package cn.gongkai.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which entries a search shows; what is absent does not narrow it.
///
/// @param about what entries are to say
/// @param from the first moment
/// @param until the moment after the last
/// @param before only entries before that place
public record AuditQuery(
        Optional<String> actor,
        Optional<AuditKind> kind,
        Optional<About> about,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before) {

    /// What somebody typed, in all the ways the trail may have written it down. One of them is enough.
    ///
    /// @param parts of the subject or of the detail
    /// @param details whole ones
    /// @param kinds of what was done
    public record About(List<String> parts, List<String> details, Set<AuditKind> kinds) {

        public About {
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("Nothing is looked for");
            }
            parts = List.copyOf(parts);
            details = List.copyOf(details);
            kinds = Set.copyOf(kinds);
        }
    }

    /// @param words a part of the subject or the detail, as it was written down
    public AuditQuery(Optional<String> actor, Optional<AuditKind> kind, Optional<String> words, Optional<Long> before) {
        this(
                actor,
                kind,
                words.map(part -> new About(List.of(part), List.of(), Set.of())),
                Optional.empty(),
                Optional.empty(),
                before);
    }
}
