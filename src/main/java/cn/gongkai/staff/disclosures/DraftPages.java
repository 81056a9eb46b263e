package cn.gongkai.staff.disclosures;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.disclosure.draft.DisclosureDraft;
import cn.gongkai.disclosure.draft.DisclosureDrafts;
import cn.gongkai.disclosure.draft.DraftContent;
import cn.gongkai.disclosure.draft.DraftSaved;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.portal.DocumentView;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.StaffNames;
import cn.gongkai.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Drafts of documents: written, looked at as residents will see them, taken along as a file.
@Controller
class DraftPages {

    static final MediaType MARKDOWN = MediaType.parseMediaType("text/markdown;charset=UTF-8");
    private static final int PAGE = 25;
    private static final String LIST = "redirect:/staff/disclosures/drafts";

    private final DisclosureDrafts drafts;
    private final QuestionToDraft questions;
    private final Inbox inbox;
    private final StaffWords words;
    private final StaffNames names;
    private final Clock clock;

    DraftPages(
            DisclosureDrafts drafts,
            QuestionToDraft questions,
            Inbox inbox,
            StaffWords words,
            StaffNames names,
            Clock clock) {
        this.drafts = drafts;
        this.questions = questions;
        this.inbox = inbox;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    /// Makes a draft of an answer, or opens the one there is.
    ///
    /// @param answer which of the answers, from 0
    @PostMapping("/staff/questions/{number}/draft")
    String begin(
            @PathVariable String number,
            @RequestParam Optional<Integer> answer,
            Authentication clerk,
            RedirectAttributes then) {
        return switch (questions.make(number, answer, clerk.getName())) {
            case QuestionToDraft.Made.Draft(var begun) -> {
                then.addFlashAttribute("done", words.of(begun.fresh() ? "draft.begun" : "draft.there"));
                yield LIST + "/" + begun.draft().id();
            }
            case QuestionToDraft.Made.Unanswered() -> {
                then.addFlashAttribute("refused", words.of("draft.unanswered"));
                yield "redirect:/staff/questions/" + number;
            }
            case QuestionToDraft.Made.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /// @param page from 1
    @GetMapping("/staff/disclosures/drafts")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > 100_000) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var found = drafts.page((page - 1) * PAGE, PAGE);
        model.addAttribute("drafts", found.drafts().stream().map(DraftView::of).toList())
                .addAttribute("total", found.total())
                .addAttribute("page", page)
                .addAttribute("more", (long) page * PAGE < found.total());
        return "staff/disclosure-drafts";
    }

    @GetMapping("/staff/disclosures/drafts/{id}")
    String one(@PathVariable UUID id, Authentication clerk, Model model) {
        var draft = found(id);
        return page(draft, draft.content(), "", clerk, model);
    }

    /// What was typed. Named apart from the frame's own values.
    record Typed(
            int version,
            @Nullable String title,
            @Nullable String category,
            @Nullable String draftingUnit,
            @Nullable String text,
            @Nullable String asked) {

        DraftContent content() {
            return new DraftContent(
                    plain(title),
                    plain(category),
                    plain(draftingUnit),
                    plain(text),
                    plain(asked)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList());
        }

        private static String plain(@Nullable String typed) {
            return typed == null ? "" : typed.replace("\r\n", "\n").strip();
        }
    }

    /// Nothing typed is lost: it comes back with what is wrong.
    @PostMapping("/staff/disclosures/drafts/{id}")
    String save(@PathVariable UUID id, Typed typed, Authentication clerk, Model model, RedirectAttributes then) {
        var content = typed.content();
        return switch (drafts.save(id, typed.version(), content, clerk.getName())) {
            case DraftSaved.Saved _ -> {
                then.addFlashAttribute("done", words.of("draft.saved"));
                yield LIST + "/" + id;
            }
            case DraftSaved.Outdated(var current) -> {
                model.addAttribute("theirs", current.content());
                yield page(current, content, words.of("draft.outdated", names.of(current.editedBy())), clerk, model);
            }
            case DraftSaved.Unusable() ->
                page(
                        found(id),
                        content,
                        words.of(
                                "draft.unusable",
                                DraftContent.LONGEST_LINE,
                                DraftContent.LONGEST_TEXT,
                                DraftContent.MOST_ASKED),
                        clerk,
                        model);
            case DraftSaved.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/staff/disclosures/drafts/{id}/discard")
    String discard(@PathVariable UUID id, @RequestParam int version, RedirectAttributes then) {
        if (drafts.discard(id, version)) {
            then.addFlashAttribute("done", words.of("draft.discarded"));
            return LIST;
        }
        then.addFlashAttribute("refused", words.of("draft.changed"));
        return LIST + "/" + found(id).id();
    }

    /// The page residents will open.
    @GetMapping("/staff/disclosures/drafts/{id}/preview")
    String preview(@PathVariable UUID id, Model model) {
        var draft = found(id);
        model.addAttribute("id", id).addAttribute("large", false);
        drafts.file(draft)
                .document()
                .ifPresent(document -> model.addAllAttributes(DocumentView.of(document, LocalDate.now(clock))));
        return "staff/disclosure-preview";
    }

    /// A file for the drop folder.
    @Look(AuditKind.EXPORTED)
    @GetMapping("/staff/disclosures/drafts/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        var file = drafts.file(found(id));
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header("Content-Disposition", "attachment; filename=" + file.name())
                .body(file.bytes());
    }

    private String page(DisclosureDraft draft, DraftContent typed, String refused, Authentication clerk, Model model) {
        var view = DraftView.of(draft);
        model.addAttribute("draft", view)
                .addAttribute("typed", typed)
                .addAttribute("asked", String.join("\n", typed.asked()))
                .addAttribute("longest", DraftContent.LONGEST_LINE)
                .addAttribute("categories", List.of(words.of("draft.categories").split("、", -1)))
                .addAttribute("edits", Clerks.has(clerk, StaffRole.EDITOR))
                .addAttribute("forgotten", draft.source().map(this::forgotten).orElse(false));
        if (!refused.isEmpty()) {
            model.addAttribute("refused", refused);
        }
        return "staff/disclosure-draft";
    }

    /// Whether the resident whose question it was wants to be known here no longer.
    private boolean forgotten(String number) {
        return inbox.find(number)
                .filter(whole -> whole.thread().state() == InboxThread.State.FORGOTTEN)
                .isPresent();
    }

    private DisclosureDraft found(UUID id) {
        return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
