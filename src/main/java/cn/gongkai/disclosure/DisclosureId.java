package cn.gongkai.disclosure;

/// Names one published document for good: in links, in the index, in quotations.
///
/// @param value 1 to 200 characters; from the document's own metadata, or from its file's place in the drop folder
public record DisclosureId(String value) {

    public DisclosureId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("A document's id has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
