package cn.gongkai.disclosure.draft;

/// What became of a change to a draft.
public sealed interface DraftSaved {

    record Saved(DisclosureDraft draft) implements DraftSaved {}

    /// Somebody else changed it since it was read.
    ///
    /// @param current as it is now
    record Outdated(DisclosureDraft current) implements DraftSaved {}

    /// Something is missing or too long: see [DraftContent].
    record Unusable() implements DraftSaved {}

    /// There is none.
    record Unknown() implements DraftSaved {}
}
