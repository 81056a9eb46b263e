package cn.gongkai.request;

import cn.gongkai.request.letter.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The templates of letters, to be changed while the program runs. A changed one is a file in the letters' folder;
/// other
/// nodes read theirs at their start. Letters that are signed never change.
@Service
public class LetterTexts {

    private static final int LONGEST = 20_000;

    private final Templates templates;
    private final LetterProperties properties;

    LetterTexts(Templates templates, LetterProperties properties) {
        this.templates = templates;
        this.properties = properties;
    }

    /// The names of all templates.
    public List<String> names() {
        return templates.names();
    }

    /// A template as it is now.
    public Optional<String> text(String name) {
        return names().contains(name) ? Optional.of(templates.text(name)) : Optional.empty();
    }

    /// Puts another text in its place, in the file first.
    ///
    /// @return why it cannot be used, a Chinese sentence; nothing, if it is in place
    public synchronized Optional<String> save(String name, String text) {
        if (!names().contains(name) || text.isBlank() || text.length() > LONGEST) {
            return Optional.of(Wording.of("letter.unusable", LONGEST));
        }
        var known = templates.placeholders();
        var unknown =
                Templates.placeholders(text).filter(one -> !known.contains(one)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Wording.of("letter.placeholder", unknown.get()));
        }
        try {
            Files.createDirectories(properties.folder());
            var fresh = Files.createTempFile(properties.folder(), "letter", ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, properties.folder().resolve(name + ".txt"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("A letter's template cannot be written", e);
        }
        templates.replace(name, text);
        return Optional.empty();
    }
}
