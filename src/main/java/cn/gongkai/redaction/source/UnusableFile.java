package cn.gongkai.redaction.source;

/// A file nothing can be done with. It never leaves the module.
public final class UnusableFile extends Exception {

    private final Refusal refusal;

    public UnusableFile(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
