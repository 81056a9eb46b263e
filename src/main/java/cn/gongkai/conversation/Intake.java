package cn.gongkai.conversation;

import cn.gongkai.request.Checked;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.FormCheck;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Register;
import cn.gongkai.request.Resident;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The dialogue that takes a disclosure request in, as far as it stands around the rest of the conversation: whether a
/// message belongs to it, and what comes back into it.
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// Whoever comes back later may have something else in mind, and is asked before words are taken for answers.
    private static final Duration LAPSE = Duration.ofDays(1);

    private final Drafts drafts;
    private final Register register;
    private final IntakeDialogue dialogue;
    private final IntakeWording wording;
    private final Answers answers;
    private final OfferMemory memory;
    private final Clock clock;

    Intake(
            Drafts drafts,
            Register register,
            IntakeDialogue dialogue,
            IntakeWording wording,
            Answers answers,
            OfferMemory memory,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.dialogue = dialogue;
        this.wording = wording;
        this.answers = answers;
        this.memory = memory;
        this.clock = clock;
    }

    /// What a message gets: from the dialogue where it belongs to one under way, from the rest of the conversation
    /// otherwise.
    Reply around(Inbound.Text text, Utterance said, @Nullable Offer offer, Supplier<Reply> rest) {
        Optional<Draft> draft;
        try {
            draft = drafts.ofResident(resident(text.from()));
        } catch (DataAccessException | TransactionException e) {
            return unreadable(text.from(), said, rest, e);
        }
        return guarded(() -> {
            var place = draft.filter(open -> !open.paused()).flatMap(IntakePlace::of);
            if (place.isEmpty()) {
                return rest.get();
            }
            if (lapsed(draft.orElseThrow()) && !steers(said)) {
                drafts.save(IntakePlace.stay(draft.orElseThrow()).paused(true));
                return said instanceof Utterance.Question(var words) && !IntakeWords.ask(words)
                        ? waiting()
                        : joined(rest.get(), wording.say(Phrase.INTAKE_WAITING));
            }
            return dialogue.hear(text, said, draft.orElseThrow(), place.get(), offer)
                    .orElseGet(() -> {
                        var reply = rest.get();
                        // Then other words are asked for next.
                        var next = memory.last(text.from()).orElse(null);
                        return next instanceof Offer.Describe || next instanceof Offer.Further
                                ? reply
                                : reminded(reply, text.from());
                    });
        });
    }

    /// The reply to something that cannot be an answer, such as a photo, with what is still asked.
    Reply besides(Citizen citizen, Supplier<Reply> rest) {
        var reply = rest.get();
        try {
            return reminded(reply, citizen);
        } catch (DataAccessException | TransactionException e) {
            log(e);
            return reply;
        }
    }

    /// Begins a draft, or goes on with the one there is.
    ///
    /// @param description what the resident has asked before, or nothing
    Reply start(Inbound inbound, String description) {
        return guarded(() -> {
            var resident = resident(inbound.from());
            var open = drafts.ofResident(resident);
            var draft = open.orElseGet(() -> drafts.begin(resident));
            var known = described(draft, description);
            return open.isPresent()
                    ? dialogue.resume(inbound, known)
                    : dialogue.begin(inbound, known, IntakeDialogue.remark(wording, description));
        });
    }

    /// A word of the dialogue while none is under way.
    Reply outside(Inbound.Text text, Keyword keyword) {
        return guarded(() -> {
            var draft = drafts.ofResident(resident(text.from()));
            if (draft.isEmpty()) {
                return register.receipt(text.key())
                        .filter(_ -> keyword == Keyword.CONFIRM)
                        .map(dialogue::handedIn)
                        .orElseGet(() -> new Reply.Text(wording.say(Phrase.INTAKE_NONE)));
            }
            return switch (keyword) {
                case RESUME -> dialogue.resume(text, draft.get());
                case CANCEL -> dialogue.cancel(text, draft.get());
                default -> waiting();
            };
        });
    }

    /// Whether 「取消」 is about a draft that waits.
    boolean waits(Citizen citizen) {
        try {
            return drafts.ofResident(resident(citizen)).isPresent();
        } catch (DataAccessException | TransactionException e) {
            log(e);
            return false;
        }
    }

    void forget(Citizen citizen) {
        drafts.forget(resident(citizen));
        register.forget(resident(citizen));
    }

    static Resident resident(Citizen citizen) {
        return new Resident(citizen.account(), citizen.openId());
    }

    private Draft described(Draft draft, String description) {
        return !draft.form().has(FormField.DESCRIPTION)
                        && FormCheck.check(draft.form(), FormField.DESCRIPTION, description)
                                instanceof Checked.Right(var value)
                ? draft.with(draft.form().with(FormField.DESCRIPTION, value))
                : draft;
    }

    private Reply waiting() {
        return new Reply.Text(wording.say(Phrase.INTAKE_WAITING));
    }

    private Reply reminded(Reply reply, Citizen citizen) {
        return drafts.ofResident(resident(citizen))
                .filter(draft -> !draft.paused())
                .flatMap(draft -> IntakePlace.of(draft).map(place -> wording.reminder(place.step(), draft)))
                .map(reminder -> joined(reply, reminder))
                .orElse(reply);
    }

    static Reply joined(Reply reply, String line) {
        return switch (reply) {
            case Reply.Text(var body, var footer) ->
                new Reply.Text(body, footer.isEmpty() ? line : footer + "\n" + line);
            case Reply.Silence silence -> silence;
        };
    }

    private boolean lapsed(Draft draft) {
        return draft.savedAt().plus(LAPSE).isBefore(clock.instant());
    }

    /// Whether only somebody who is in the dialogue would say this.
    private static boolean steers(Utterance said) {
        return said instanceof Utterance.Word(var keyword) && keyword.steers();
    }

    private Reply unreadable(Citizen citizen, Utterance said, Supplier<Reply> rest, RuntimeException e) {
        log(e);
        var failed = new Reply.Text(wording.say(Phrase.INTAKE_FAILED));
        return switch (said) {
            case Utterance.Question(var words) -> answers.found(citizen, words).orElse(failed);
            case Utterance.Word(var keyword) when !keyword.steers() -> guarded(rest);
            default -> failed;
        };
    }

    /// What was filled in before is in the database or was never said to be.
    private Reply guarded(Supplier<Reply> reply) {
        try {
            return reply.get();
        } catch (DataAccessException | TransactionException e) {
            log(e);
            return new Reply.Text(wording.say(Phrase.INTAKE_FAILED));
        }
    }

    private static void log(RuntimeException e) {
        LOG.error("Drafts could not be read or kept: {}", e.getClass().getName());
    }
}
