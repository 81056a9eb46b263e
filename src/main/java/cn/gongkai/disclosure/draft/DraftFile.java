package cn.gongkai.disclosure.draft;

import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Reading;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// A draft as a Markdown file with front matter.
///
/// @param id of the document it becomes; the same however often it is taken along
/// @param markdown UTF-8
public record DraftFile(String id, String markdown) {

    static DraftFile of(DisclosureDraft draft, LocalDate publishedOn) {
        var content = draft.content();
        var id = draft.source().map(number -> "question-" + number).orElseGet(() -> "draft-" + draft.id());
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", id);
        fields.put("title", content.title());
        if (!content.category().isBlank()) {
            fields.put("category", content.category());
        }
        fields.put("publishedOn", publishedOn.toString());
        if (!content.draftingUnit().isBlank()) {
            fields.put("draftingUnit", content.draftingUnit());
        }
        if (!content.asked().isEmpty()) {
            fields.put("asked", content.asked());
        }
        return new DraftFile(
                id, "---\n" + yaml().dump(fields) + "---\n" + content.text().strip() + "\n");
    }

    /// Every value in quotes: a title may look like a number, a list or a comment.
    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options);
    }

    /// What it is called in the drop folder.
    public String name() {
        return id + ".md";
    }

    public byte[] bytes() {
        return markdown.getBytes(StandardCharsets.UTF_8);
    }

    /// The document residents will see.
    ///
    /// @return nothing, if the drop folder would refuse the file
    public Optional<Disclosure> document() {
        return Reading.of(name(), bytes())
                .filter(reading -> reading.mistakes().isEmpty())
                .map(reading -> reading.document(new DisclosureId(id)));
    }

    @Override
    public String toString() {
        return "DraftFile[" + id + "]";
    }
}
