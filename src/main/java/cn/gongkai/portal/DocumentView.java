package cn.gongkai.portal;

import cn.gongkai.disclosure.Disclosure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What the template `portal/document` shows of a document.
public final class DocumentView {

    /// Metadata is typed by people: no other scheme becomes a link.
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

    private DocumentView() {}

    /// The template's values, by name.
    public static Map<String, Object> of(Disclosure document, LocalDate today) {
        var parts = DocumentParts.of(document);
        var values = new HashMap<String, Object>();
        values.put("document", document);
        values.put("status", document.statusOn(today));
        values.put("parts", parts);
        values.put("contents", DocumentParts.headings(parts));
        var url = document.metadata().url();
        if (url != null && WEB_ADDRESS.matcher(url).matches()) {
            values.put("original", url);
        }
        return values;
    }
}
