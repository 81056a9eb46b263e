package cn.gongkai.redaction.finder;

/// A word that is known to be personal because it stands in the request.
public record KnownWord(FindingKind kind, String word) {

    @Override
    public String toString() {
        return "KnownWord[" + kind + "]";
    }
}
