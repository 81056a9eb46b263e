package cn.gongkai.setting;

/// Whose text it is. Named in the database: never rename one.
public enum TextKind {
    /// What the bot says, by key.
    WORDING,
    /// Templates of letters, by name.
    LETTER,
    /// Yearly notices of holidays, by file name.
    CALENDAR
}
