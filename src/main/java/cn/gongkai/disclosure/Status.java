package cn.gongkai.disclosure;

/// Whether a document may still be quoted as being in force.
public enum Status {
    /// 现行有效. Also everything that has no term: notices, reports, answers.
    IN_FORCE,
    /// 已修改: still in force, in another wording.
    AMENDED,
    /// 已废止
    REPEALED,
    /// 已失效: its term has ended.
    EXPIRED;

    public boolean quotableAsInForce() {
        return this == IN_FORCE || this == AMENDED;
    }
}
