package cn.gongkai.staff.disclosures;

import cn.gongkai.disclosure.draft.DisclosureDrafts;
import cn.gongkai.disclosure.draft.DraftContent;
import cn.gongkai.inbox.Alike;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.inbox.ThreadMessage;
import cn.gongkai.inbox.ThreadQuery;
import cn.gongkai.inbox.WholeThread;
import cn.gongkai.organ.Organ;
import cn.gongkai.staff.StaffWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes a draft of an answer staff gave: what one resident asked, others can then look up.
@Component
public class QuestionToDraft {

    private static final int MOST_ASKED = 10;
    private static final int LOOKED_THROUGH = 100;

    private final Inbox inbox;
    private final DisclosureDrafts drafts;
    private final Organ organ;
    private final StaffWords words;

    QuestionToDraft(Inbox inbox, DisclosureDrafts drafts, Organ organ, StaffWords words) {
        this.inbox = inbox;
        this.drafts = drafts;
        this.organ = organ;
        this.words = words;
    }

    /// What became of it.
    public sealed interface Made {

        record Draft(DisclosureDrafts.Begun begun) implements Made {}

        /// There is no such question.
        record Unknown() implements Made {}

        /// Nobody has answered it, or it was forgotten.
        record Unanswered() implements Made {}
    }

    /// Begins the draft, or gives the one there is.
    ///
    /// @param answer which of the answers, from 0; nothing for the last
    /// @param by the name of an account
    public Made make(String number, Optional<Integer> answer, String by) {
        var found = inbox.find(number);
        if (found.isEmpty()) {
            return new Made.Unknown();
        }
        var thread = found.get();
        var answers = thread.messages().stream()
                .filter(message -> message.author() == ThreadMessage.Author.STAFF)
                .toList();
        var wanted = answer.orElse(answers.size() - 1);
        if (wanted < 0 || wanted >= answers.size() || thread.thread().question().isBlank()) {
            return new Made.Unanswered();
        }
        var title = line(thread.thread().question()).replaceFirst("[？?。.！!\\s]+$", "");
        var content = new DraftContent(
                title.isBlank() ? words.of("draft.untitled", number) : title,
                words.of("draft.category"),
                line(organ.name()),
                answers.get(wanted).words(),
                asked(thread));
        return new Made.Draft(drafts.begin(number, content, by));
    }

    /// In how many words the same was asked: here, before, and by others.
    private List<String> asked(WholeThread thread) {
        var question = thread.thread().question();
        var said = thread.messages().stream()
                .filter(message -> message.author() == ThreadMessage.Author.RESIDENT)
                .map(ThreadMessage::words);
        var others = Stream.of(ThreadQuery.Show.OPEN, ThreadQuery.Show.CLOSED)
                .flatMap(show -> inbox.page(ThreadQuery.of(show), 0, LOOKED_THROUGH).threads().stream())
                .filter(other -> !other.number().equals(thread.thread().number()))
                .map(InboxThread::question);
        return Stream.concat(Stream.of(question), Stream.concat(said, others).filter(one -> Alike.alike(question, one)))
                .map(QuestionToDraft::line)
                .filter(one -> !one.isBlank())
                .distinct()
                .limit(MOST_ASKED)
                .toList();
    }

    /// In one line, and no longer than one may be.
    private static String line(String words) {
        var line = words.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.length() <= DraftContent.LONGEST_LINE) {
            return line;
        }
        var last = DraftContent.LONGEST_LINE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(last)) ? last : last + 1);
    }
}
