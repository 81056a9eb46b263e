package cn.gongkai.disclosure;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/// Names one published document for good: in links, in the index, in quotations.
///
/// @param value 1 to 200 characters; from the document's own metadata, or from its file's place in the drop folder
public record DisclosureId(String value) {

    public DisclosureId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("A document's id has 1 to 200 characters");
        }
    }

    /// Where residents read the document, encoded; a slash of the id stays one.
    public String page() {
        return "/documents/" + UriUtils.encodePath(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return value;
    }
}
