package cn.gongkai.request;

/// The form the information is wanted in (条例 art. 29 (3), art. 40).
public enum Medium {
    PAPER,
    ELECTRONIC,
    DISC;

    /// What residents read.
    public String label() {
        return Wording.of("medium." + name());
    }
}
