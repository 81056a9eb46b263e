package cn.gongkai.request;

/// What became of a draft that was to be saved or confirmed. Nothing is lost: a newer one is handed back.
public sealed interface DraftSaved {

    record Saved(Draft draft) implements DraftSaved {}

    /// Saved elsewhere in the meantime, in another window or by chat.
    record Newer(Draft current) implements DraftSaved {}

    /// Deleted, expired or handed in.
    record Gone() implements DraftSaved {}
}
