package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.disclosure.draft.DisclosureDraft;
import cn.gongkai.disclosure.draft.DisclosureDrafts;
import cn.gongkai.inbox.Alike;
import cn.gongkai.inbox.CloseOutcome;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.inbox.Phrases;
import cn.gongkai.inbox.ReplyOutcome;
import cn.gongkai.inbox.StaffClosing;
import cn.gongkai.inbox.StaffReply;
import cn.gongkai.inbox.ThreadQuery;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// What residents asked that no document answers, and the answers of staff.
@Controller
class QuestionPages {

    private static final int PAGE = 50;
    private static final String NOBODY = "-";
    private static final Duration RECENT = Duration.ofDays(90);

    private final Inbox inbox;
    private final Phrases phrases;
    private final StaffAccounts accounts;
    private final StaffNames names;
    private final DisclosureDrafts drafts;
    private final StaffWords words;
    private final Clock clock;

    QuestionPages(
            Inbox inbox,
            Phrases phrases,
            StaffAccounts accounts,
            StaffNames names,
            DisclosureDrafts drafts,
            StaffWords words,
            Clock clock) {
        this.inbox = inbox;
        this.phrases = phrases;
        this.accounts = accounts;
        this.names = names;
        this.drafts = drafts;
        this.words = words;
        this.clock = clock;
    }

    /// A question in the list.
    ///
    /// @param time since it was asked, or until it was first answered
    /// @param late whether the day the resident was told is over
    record Line(ThreadRow row, String time, boolean late) {}

    /// Questions that ask alike.
    ///
    /// @param size how many there are, on this page and others
    record Group(List<Line> lines, int size) {

        Group {
            lines = List.copyOf(lines);
        }
    }

    /// @param show where they stand
    /// @param assigned the name of an account, `-` for nobody's
    /// @param page from 1
    @GetMapping("/staff/questions")
    String list(
            @RequestParam(defaultValue = "WAITING") ThreadQuery.Show show,
            @RequestParam(defaultValue = "") String assigned,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (page < 1 || page > 100_000) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var query = new ThreadQuery(
                show,
                Optional.of(assigned).filter(name -> !name.isEmpty()).map(name -> name.equals(NOBODY) ? "" : name),
                Optional.of(q.strip()).filter(words -> !words.isEmpty()));
        var found = show == ThreadQuery.Show.WAITING ? waiting(query, page) : others(query, page);
        model.addAttribute("groups", found.groups())
                .addAttribute("total", found.total())
                .addAttribute("grouped", Math.min(found.total(), Inbox.GROUPED))
                .addAttribute("show", show)
                .addAttribute("shows", tabs())
                .addAttribute("assigned", assigned)
                .addAttribute("q", q)
                .addAttribute("people", names.answering())
                .addAttribute("page", page)
                .addAttribute("more", found.more())
                .addAttribute(
                        "firstReply",
                        inbox.medianToFirstReply(clock.instant().minus(RECENT))
                                .map(words::of)
                                .orElse(""));
        return "staff/questions";
    }

    /// A list with how many are in it.
    record Tab(ThreadQuery.Show show, long number) {}

    private List<Tab> tabs() {
        return Stream.of(ThreadQuery.Show.WAITING, ThreadQuery.Show.ANSWERED, ThreadQuery.Show.CLOSED)
                .map(one -> new Tab(one, inbox.page(ThreadQuery.of(one), 0, 1).total()))
                .toList();
    }

    /// One page of a list.
    private record Found(List<Group> groups, long total, boolean more) {}

    /// Those that ask alike stand beside each other, however far apart they came.
    private Found waiting(ThreadQuery query, int page) {
        var pages = QuestionLayout.pages(inbox.alike(query), PAGE);
        var here = page <= pages.size() ? pages.get(page - 1) : List.<QuestionLayout.Part>of();
        return new Found(
                here.stream().map(this::group).toList(), inbox.page(query, 0, 1).total(), page < pages.size());
    }

    private Found others(ThreadQuery query, int page) {
        var found = inbox.page(query, (page - 1) * PAGE, PAGE);
        var groups = Alike.grouped(found.threads()).stream()
                .map(alike -> group(new QuestionLayout.Part(alike, alike.size())))
                .toList();
        return new Found(groups, found.total(), (long) page * PAGE < found.total());
    }

    private Group group(QuestionLayout.Part part) {
        var today = LocalDate.now(clock);
        return new Group(
                part.threads().stream().map(thread -> line(thread, today)).toList(), part.size());
    }

    private Line line(InboxThread thread, LocalDate today) {
        var until = thread.firstReplyAt() == null ? clock.instant() : thread.firstReplyAt();
        var expected = thread.expectedOn();
        return new Line(
                ThreadRow.of(thread),
                words.of(Duration.between(thread.openedAt(), until)),
                thread.firstReplyAt() == null && expected != null && expected.isBefore(today));
    }

    @GetMapping("/staff/questions/{number}")
    String one(@PathVariable String number, Model model) {
        return page(number, "", model);
    }

    /// Puts a canned phrase behind what is typed already.
    ///
    /// @param phrase its id
    @PostMapping("/staff/questions/{number}/phrase")
    String phrase(
            @PathVariable String number,
            @RequestParam("words") String typed,
            @RequestParam(defaultValue = "") String phrase,
            Model model) {
        var canned = phrases.all().stream()
                .filter(one -> one.id().toString().equals(phrase))
                .map(Phrases.Canned::words)
                .findFirst()
                .orElse("");
        var text = typed.replace("\r\n", "\n").stripTrailing();
        return page(number, text.isEmpty() ? canned : text + "\n" + canned, model);
    }

    /// @param version of the matter as the page showed it
    /// @param key drawn with the page, so that a second click answers once
    @PostMapping("/staff/questions/{number}/reply")
    String reply(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam("words") String typed,
            @RequestParam(defaultValue = "false") boolean close,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        // A browser sends line breaks as two characters.
        var text = typed.replace("\r\n", "\n").strip();
        if (!StaffReply.fits(text)) {
            return refused(number, typed, words.of("question.length", StaffReply.LONGEST), model);
        }
        return switch (inbox.reply(new StaffReply(number, version, text, close, clerk.getName(), key))) {
            case ReplyOutcome.Replied _ -> {
                then.addFlashAttribute("done", words.of("question.done"));
                yield close ? "redirect:/staff/questions" : "redirect:/staff/questions/" + number;
            }
            case ReplyOutcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ReplyOutcome.Changed(), ReplyOutcome.KeyReused() ->
                refused(number, typed, words.of("question.changed"), model);
            case ReplyOutcome.Ended() -> refused(number, typed, words.of("question.ended"), model);
        };
    }

    @PostMapping("/staff/questions/{number}/assign")
    String assign(@PathVariable String number, @RequestParam(defaultValue = "") String name, RedirectAttributes then) {
        var known = accounts.find(name).filter(StaffNames::answers).map(Account::displayName);
        if (known.isEmpty() && !name.isEmpty()) {
            then.addFlashAttribute("refused", words.of("question.notTheirs"));
            return "redirect:/staff/questions/" + number;
        }
        inbox.assign(number, known.isPresent() ? name : "");
        known.ifPresent(shown -> then.addFlashAttribute("done", words.of("question.assigned", shown)));
        return "redirect:/staff/questions/" + number;
    }

    /// @param version of the matter as the page showed it
    /// @param reason why it gets no answer; the resident reads it
    @PostMapping("/staff/questions/{number}/close")
    String close(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        model.addAttribute("reason", reason);
        var why = reason.replace("\r\n", "\n").strip();
        if (why.codePointCount(0, why.length()) > StaffClosing.LONGEST_REASON) {
            return refused(number, "", words.of("question.reason", StaffClosing.LONGEST_REASON), model);
        }
        return switch (inbox.close(new StaffClosing(number, version, why, clerk.getName()))) {
            case CloseOutcome.Closed _ -> {
                then.addFlashAttribute("done", words.of("question.closed"));
                yield "redirect:/staff/questions";
            }
            case CloseOutcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case CloseOutcome.Changed() -> refused(number, "", words.of("question.changedMeanwhile"), model);
            case CloseOutcome.Ended() -> refused(number, "", words.of("question.ended"), model);
            case CloseOutcome.ReasonWanted() ->
                refused(number, "", words.of("question.reason", StaffClosing.LONGEST_REASON), model);
        };
    }

    @PostMapping("/staff/questions/phrases")
    String keep(@RequestParam String title, @RequestParam("words") String typed, RedirectAttributes then) {
        if (!phrases.add(title, typed.replace("\r\n", "\n").strip())) {
            then.addFlashAttribute("refused", words.of("phrase.fault"));
        }
        return "redirect:/staff/questions/phrases";
    }

    @GetMapping("/staff/questions/phrases")
    String phrases(Model model) {
        model.addAttribute("phrases", phrases.all());
        return "staff/phrases";
    }

    @PostMapping("/staff/questions/phrases/{id}/remove")
    String remove(@PathVariable UUID id) {
        phrases.remove(id);
        return "redirect:/staff/questions/phrases";
    }

    /// Nothing typed is lost: it comes back with what is wrong.
    private String refused(String number, String typed, String sentence, Model model) {
        model.addAttribute("refused", sentence);
        return page(number, typed, model);
    }

    private String page(String number, String typed, Model model) {
        var whole = inbox.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var first = whole.thread().firstReplyAt();
        model.addAttribute("thread", ThreadView.of(whole))
                .addAttribute(
                        "firstReply",
                        first == null
                                ? ""
                                : words.of(Duration.between(whole.thread().openedAt(), first)))
                .addAttribute("words", typed)
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("longest", StaffReply.LONGEST)
                .addAttribute("longestReason", StaffClosing.LONGEST_REASON)
                .addAttribute("phrases", phrases.all())
                .addAttribute("draft", drafts.ofSource(number).map(DisclosureDraft::id))
                .addAttribute("people", names.answering());
        return "staff/question";
    }
}
