package cn.gongkai.audit;

import java.util.Optional;

/// Which entries a search shows; what is absent does not narrow it.
///
/// @param words a part of the subject or the detail
/// @param before only entries before that place
public record AuditQuery(
        Optional<String> actor, Optional<AuditKind> kind, Optional<String> words, Optional<Long> before) {}
