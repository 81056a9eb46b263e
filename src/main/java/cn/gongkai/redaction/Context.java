package cn.gongkai.redaction;

/// A place with what stands around it.
///
/// @param words as they stand there
public record Context(String before, String words, String after) {

    @Override
    public String toString() {
        return "Context[***]";
    }
}
