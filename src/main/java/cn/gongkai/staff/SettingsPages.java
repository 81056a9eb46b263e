package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.conversation.OwnWording;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.request.LetterTexts;
import cn.gongkai.setting.TextSaved;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an administrator changes while the program runs, on all nodes: calendars, the bot's words, letter templates.
/// Each of them is also a file, which counts where nothing was changed.
@Controller
class SettingsPages {

    private final Deadlines deadlines;
    private final OwnWording wording;
    private final LetterTexts letters;
    private final AuditLog audit;
    private final StaffWords words;
    private final StaffNames names;

    SettingsPages(
            Deadlines deadlines,
            OwnWording wording,
            LetterTexts letters,
            AuditLog audit,
            StaffWords words,
            StaffNames names) {
        this.deadlines = deadlines;
        this.wording = wording;
        this.letters = letters;
        this.audit = audit;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/staff/settings")
    String settings(Model model) {
        model.addAttribute(
                        "overlays",
                        Stream.concat(Stream.of(Deadlines.NO_OVERLAY), deadlines.overlays().stream())
                                .toList())
                .addAttribute("years", deadlines.years())
                .addAttribute(
                        "letters",
                        letters.all().stream()
                                .map(template -> new Titled(template, called(template)))
                                .toList());
        return "staff/settings";
    }

    /// A letter's template with what people call it.
    record Titled(LetterTexts.Template template, String called) {}

    private String called(LetterTexts.Template template) {
        return words.find("letter.called." + template.name())
                .orElse(template.title().isEmpty() ? template.name() : template.title());
    }

    /// The texts of one occasion.
    record Part(OwnWording.Section section, List<OwnWording.Text> texts) {}

    /// @param q a part of a text or of its key
    @GetMapping("/staff/settings/wording")
    String wording(@RequestParam(defaultValue = "") String q, Model model) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        var found = wording.all().stream()
                .filter(text -> (text.key() + "\n" + text.said())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        model.addAttribute("q", q)
                .addAttribute("total", found.size())
                .addAttribute(
                        "parts",
                        Arrays.stream(OwnWording.Section.values())
                                .map(section -> new Part(
                                        section,
                                        found.stream()
                                                .filter(text -> text.section() == section)
                                                .toList()))
                                .filter(part -> !part.texts().isEmpty())
                                .toList());
        return "staff/wording";
    }

    @GetMapping("/staff/settings/wording/{key}")
    String text(@PathVariable String key, Model model) {
        return text(wordingOf(key), wordingOf(key).said(), "", model);
    }

    /// @param sequence of the text's last change, as the page showed it
    @PostMapping("/staff/settings/wording/{key}")
    String say(
            @PathVariable String key,
            @RequestParam("text") String typed,
            @RequestParam long sequence,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var known = wordingOf(key);
        var said = typed.replace("\r\n", "\n").strip();
        return switch (wording.say(key, said, sequence, clerk.getName())) {
            case TextSaved.Saved _ -> {
                audit.add(clerk.getName(), AuditKind.SETTING_CHANGED, "wording " + key, "");
                then.addFlashAttribute("done", words.of("wording.saved"));
                yield "redirect:/staff/settings/wording#" + known.section();
            }
            case TextSaved.Outdated(var by) ->
                text(wordingOf(key), said, words.of("text.outdated", names.of(by)), model);
            case TextSaved.Unusable(var why) -> text(known, said, words.of("wording.fault", why), model);
        };
    }

    private OwnWording.Text wordingOf(String key) {
        return wording.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String text(OwnWording.Text text, String typed, String refused, Model model) {
        model.addAttribute("one", text).addAttribute("typed", typed);
        if (!refused.isEmpty()) {
            model.addAttribute("refused", refused);
        }
        return "staff/wording-text";
    }

    @GetMapping("/staff/settings/letters/{name}")
    String letter(@PathVariable String name, Model model) {
        return letter(letterOf(name), letterOf(name).text(), "", model);
    }

    /// @param sequence of the template's last change, as the page showed it
    @PostMapping("/staff/settings/letters/{name}")
    String save(
            @PathVariable String name,
            @RequestParam String text,
            @RequestParam long sequence,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        letterOf(name);
        var typed = text.replace("\r\n", "\n");
        return saved(name, typed, letters.save(name, typed, sequence, clerk.getName()), clerk, model, then);
    }

    /// Shows the letter a text would make, and keeps nothing.
    @PostMapping("/staff/settings/letters/{name}/preview")
    String look(@PathVariable String name, @RequestParam String text, Model model) {
        return letter(letterOf(name), text.replace("\r\n", "\n"), "", model);
    }

    /// The file's text counts again.
    @PostMapping("/staff/settings/letters/{name}/restore")
    String restore(
            @PathVariable String name,
            @RequestParam long sequence,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var template = letterOf(name);
        return saved(name, template.text(), letters.restore(name, sequence, clerk.getName()), clerk, model, then);
    }

    private String saved(
            String name, String typed, TextSaved saved, Principal clerk, Model model, RedirectAttributes then) {
        return switch (saved) {
            case TextSaved.Saved _ -> {
                audit.add(clerk.getName(), AuditKind.SETTING_CHANGED, "letter " + name, "");
                then.addFlashAttribute("done", words.of("letter.saved", called(letterOf(name))));
                yield "redirect:/staff/settings";
            }
            case TextSaved.Outdated(var by) ->
                letter(letterOf(name), typed, words.of("text.outdated", names.of(by)), model);
            case TextSaved.Unusable(var why) -> letter(letterOf(name), typed, why, model);
        };
    }

    private LetterTexts.Template letterOf(String name) {
        return letters.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A placeholder, and what stands there in a letter.
    record Slot(String name, String meaning) {}

    private String letter(LetterTexts.Template template, String typed, String refused, Model model) {
        model.addAttribute("template", template)
                .addAttribute("title", called(template))
                .addAttribute("text", typed)
                .addAttribute(
                        "slots",
                        letters.placeholders().stream()
                                .map(name -> new Slot(
                                        name, words.find("slot." + name).orElse(words.of("slot"))))
                                .toList())
                .addAttribute("preview", letters.preview(template.name(), typed, words.under("sample.")));
        if (!refused.isEmpty()) {
            model.addAttribute("refused", refused);
        }
        return "staff/letter-text";
    }
}
