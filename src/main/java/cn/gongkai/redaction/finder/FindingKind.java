package cn.gongkai.redaction.finder;

import cn.gongkai.redaction.source.Words;

/// What a place in a text may be. In the order of their weight: where two overlap, the earlier names the whole. Kept by
/// name while a file is being worked on: never rename one.
public enum FindingKind {
    /// 密级或者内部标志: not for a handler to decide about alone.
    SECRECY_MARK,
    /// 公民身份号码, old or new, and numbers of other documents of identity.
    IDENTITY_NUMBER,
    BANK_CARD,
    /// Mobile and landline.
    PHONE,
    EMAIL,
    /// A name that stands in the request the file is for, or that somebody gives as theirs.
    NAME,
    ADDRESS,
    /// The plate of a vehicle.
    PLATE,
    /// A picture, or a page without readable text: nothing can be found in it.
    PICTURE;

    /// What staff read.
    public String label() {
        return Words.of("kind." + name());
    }
}
