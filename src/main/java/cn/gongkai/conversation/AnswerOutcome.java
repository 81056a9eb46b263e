package cn.gongkai.conversation;

/// What an answer of the bot came to. Named in the database: never rename one.
public enum AnswerOutcome {
    /// A passage was quoted.
    ANSWERED,
    /// Documents were listed to choose from.
    SUGGESTED,
    /// Nothing was found.
    UNANSWERED
}
