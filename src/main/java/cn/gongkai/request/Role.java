package cn.gongkai.request;

/// What a member of staff may do. One person can have several; the law's four eyes are counted by person.
public enum Role {
    /// Takes requests in, registers, records what came.
    CLERK,
    /// 承办人: works on the requests given to them.
    HANDLER,
    /// 保密审查 and 法制审核 of a draft.
    SECRECY_REVIEWER,
    /// 签发.
    SIGNER,
    /// 政府信息公开工作机构负责人 (条例 art. 33 (2)).
    OFFICE_HEAD,
    ARCHIVIST
}
