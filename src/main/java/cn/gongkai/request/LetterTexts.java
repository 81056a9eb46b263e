package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.letter.Templates;
import cn.gongkai.request.letter.UnusableLetter;
import cn.gongkai.setting.SharedTexts;
import cn.gongkai.setting.TextKind;
import cn.gongkai.setting.TextSaved;
import cn.gongkai.setting.TextsChanged;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The templates of letters, to be changed while the program runs, on all nodes. The files in the letters' folder count
/// where nothing was changed. Letters that are signed never change.
@Service
public class LetterTexts {

    private static final int LONGEST = 20_000;
    /// How the names of parts of letters begin: those about remedies.
    private static final String PART = "救济-";

    private final Templates templates;
    private final SharedTexts texts;

    LetterTexts(Templates templates, SharedTexts texts) {
        this.templates = templates;
        this.texts = texts;
        follow();
    }

    @EventListener
    void onChange(TextsChanged changed) {
        follow();
    }

    private void follow() {
        templates.change(texts.all(TextKind.LETTER));
    }

    /// One template as it is now.
    ///
    /// @param changed whether it is another one than the file's
    /// @param sequence of its last change; who changes it names it
    public record Template(String name, String text, boolean changed, long sequence) {

        /// What it is called where people choose it: the outcome it is for, or its title where it has one of its own.
        public String title() {
            var outcome = Arrays.stream(Outcome.values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (outcome.isPresent()) {
                return outcome.get().label();
            }
            var title = text.lines().findFirst().orElse("").replaceFirst("^# ", "");
            return text.startsWith("# ") && !title.contains("{{") ? title : "";
        }
    }

    /// All of them, by name.
    public List<Template> all() {
        var changed = texts.all(TextKind.LETTER);
        return templates.names().stream()
                .map(name -> new Template(
                        name, templates.text(name), changed.containsKey(name), texts.sequence(TextKind.LETTER, name)))
                .toList();
    }

    /// The template of that name.
    public Optional<Template> find(String name) {
        return all().stream().filter(template -> template.name().equals(name)).findFirst();
    }

    /// The placeholders a template may use, in the order of their names.
    public List<String> placeholders() {
        return templates.placeholders().stream().sorted().toList();
    }

    /// The letter a text makes, with samples in place of what a request brings.
    ///
    /// @param text not saved yet, perhaps
    /// @param samples by placeholder; one without stands there by its name
    public LetterPreview.Preview preview(String name, String text, Map<String, String> samples) {
        var values = new HashMap<String, String>();
        Stream.concat(templates.placeholders().stream(), Templates.placeholders(text))
                .forEach(one -> values.put(one, samples.getOrDefault(one, "〔" + one + "〕")));
        try {
            return new LetterPreview.Preview(Optional.of(templates.sample(frame(name), name, text, values)), "");
        } catch (UnusableLetter e) {
            return new LetterPreview.Preview(Optional.empty(), e.sentence());
        }
    }

    /// What a text is put into: answers into one frame, notices into the other; frames and parts of letters into none.
    private static Optional<String> frame(String name) {
        if (name.equals(Letters.ANSWER) || name.equals(Letters.NOTICE) || name.startsWith(PART)) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(Outcome.values()).anyMatch(one -> one.name().equals(name))
                        ? Letters.ANSWER
                        : Letters.NOTICE);
    }

    /// Puts another text in its place.
    ///
    /// @param read the number of the change the caller saw
    /// @param by the name of an account
    public TextSaved save(String name, String text, long read, String by) {
        if (find(name).isEmpty() || text.isBlank() || text.length() > LONGEST) {
            return new TextSaved.Unusable(Wording.of("letter.unusable", LONGEST));
        }
        var known = templates.placeholders();
        var unknown =
                Templates.placeholders(text).filter(one -> !known.contains(one)).findFirst();
        return unknown.isPresent()
                ? new TextSaved.Unusable(Wording.of("letter.placeholder", unknown.get()))
                : texts.put(TextKind.LETTER, name, Optional.of(text), read, by);
    }

    /// Lets the file's text count again.
    ///
    /// @param read the number of the change the caller saw
    /// @param by the name of an account
    public TextSaved restore(String name, long read, String by) {
        return texts.put(TextKind.LETTER, name, Optional.empty(), read, by);
    }
}
