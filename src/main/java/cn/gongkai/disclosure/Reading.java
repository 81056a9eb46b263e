package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Extraction;
import cn.gongkai.disclosure.extraction.Extractor;
import java.util.List;
import java.util.Optional;

/// A file as the drop folder understands it.
///
/// @param id as written in it
/// @param mistakes what was written about it and cannot be understood: then it is not published
/// @param remarks what was written about it and means nothing
public record Reading(
        Optional<DisclosureId> id,
        Disclosure.Metadata metadata,
        List<Block> body,
        List<String> mistakes,
        List<String> remarks) {

    public Reading {
        body = List.copyOf(body);
        mistakes = List.copyOf(mistakes);
        remarks = List.copyOf(remarks);
    }

    /// Reads a file that holds what is known about it itself.
    ///
    /// @param fileName with its ending
    /// @return nothing, if no text can be had of it
    public static Optional<Reading> of(String fileName, byte[] content) {
        return switch (Extractor.extract(fileName, content)) {
            case Extraction.Text text -> Optional.of(of(fileName, text, new Fields(text.fields())));
            case Extraction.Unreadable _ -> Optional.empty();
        };
    }

    static Reading of(String fileName, Extraction.Text text, Fields fields) {
        var titled = Titled.of(text.body(), fileName, fields.text("title"));
        var metadata = fields.metadata(titled.title());
        var id = fields.id();
        return new Reading(id, metadata, titled.body(), fields.problems(), fields.unknown());
    }

    /// The document it makes.
    ///
    /// @param otherwise its id, if none is written in it
    public Disclosure document(DisclosureId otherwise) {
        return new Disclosure(id.orElse(otherwise), metadata, body);
    }
}
