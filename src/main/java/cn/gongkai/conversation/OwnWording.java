package cn.gongkai.conversation;

import cn.gongkai.setting.SharedTexts;
import cn.gongkai.setting.TextKind;
import cn.gongkai.setting.TextSaved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// What the bot says, to be changed text by text while it runs, on all nodes.
@Service
public class OwnWording {

    private static final int LONGEST = 600;
    private static final int LINES = 6;

    private final Wording wording;
    private final SharedTexts texts;

    OwnWording(Wording wording, SharedTexts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /// On what occasion texts are said. Each begins with the text of that key, in the order the bot comes to say them.
    public enum Section {
        START("welcome"),
        ANSWER("answer"),
        PERSON("describe.question"),
        FURTHER("further"),
        INTAKE("intake.page"),
        REQUEST("request.item"),
        DEADLINE("deadline.how"),
        UNREADABLE("wordless"),
        UNDERSTOOD("understood.help");

        private final String first;

        Section(String first) {
            this.first = first;
        }
    }

    /// One text.
    ///
    /// @param base as the files have it
    /// @param own what was changed here; empty, if what the files have is said
    /// @param slots the names in braces it may use; none for words that are understood
    /// @param sequence of its last change; who changes it names it
    public record Text(Section section, String key, String base, String own, List<String> slots, long sequence) {

        public Text {
            slots = List.copyOf(slots);
        }

        /// As it is said now.
        public String said() {
            return own.isEmpty() ? base : own;
        }
    }

    /// All of them, in the order the bot comes to say them.
    public List<Text> all() {
        var texts = new ArrayList<Text>();
        var section = Section.START;
        for (var phrase : Phrase.values()) {
            section = begunBy(phrase.key(), section);
            texts.add(text(section, phrase.key(), phrase.slots()));
        }
        for (var word : Keyword.values()) {
            section = begunBy(word.key(), section);
            texts.add(text(section, word.key(), List.of()));
        }
        return texts;
    }

    private static Section begunBy(String key, Section before) {
        return Arrays.stream(Section.values())
                .filter(section -> section.first.equals(key))
                .findFirst()
                .orElse(before);
    }

    private Text text(Section section, String key, List<String> slots) {
        return new Text(
                section,
                key,
                wording.base(key),
                texts.all(TextKind.WORDING).getOrDefault(key, ""),
                slots,
                texts.sequence(TextKind.WORDING, key));
    }

    /// The text of that key.
    public Optional<Text> find(String key) {
        return all().stream().filter(text -> text.key().equals(key)).findFirst();
    }

    /// Says another text from now on, or the files' again.
    ///
    /// @param text empty for the files'
    /// @param read the number of the change the caller saw
    /// @param by the name of an account
    public TextSaved say(String key, String text, long read, String by) {
        var own = text.isBlank() || text.equals(wording.base(key)) ? Optional.<String>empty() : Optional.of(text);
        if (text.codePointCount(0, text.length()) > LONGEST || text.lines().count() > LINES) {
            return new TextSaved.Unusable(StaffSentences.of("wording.long", LINES, LONGEST));
        }
        var known = find(key);
        if (known.isEmpty()) {
            return new TextSaved.Unusable(StaffSentences.of("wording.unknown"));
        }
        // Words that are understood have no values; braces in them are nobody's.
        var unknown = Wording.slotsIn(text).stream()
                .filter(name -> !known.get().slots().contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return new TextSaved.Unusable(StaffSentences.of("wording.slot", "{" + unknown.get() + "}"));
        }
        return texts.put(TextKind.WORDING, key, own, read, by);
    }
}
