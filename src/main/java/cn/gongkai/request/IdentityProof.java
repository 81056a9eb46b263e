package cn.gongkai.request;

/// How this body wants applicants to prove who they are (条例 art. 29 (1)).
public enum IdentityProof {
    /// The number of a document.
    NUMBER,
    /// The number, and a photo or PDF of the document.
    NUMBER_AND_FILE,
    /// Shown at the office; nothing is asked online.
    IN_PERSON
}
