package cn.gongkai.request;

/// How a request can end without an answer: rows of the annual report's third table.
public enum Outcome {
    /// 三（六）1, 条例 art. 30.
    OTHER_NO_SUPPLEMENT,
    /// 三（六）3.
    OTHER_WITHDRAWN
}
