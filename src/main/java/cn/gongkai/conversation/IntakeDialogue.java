package cn.gongkai.conversation;

import cn.gongkai.request.Channel;
import cn.gongkai.request.Checked;
import cn.gongkai.request.Draft;
import cn.gongkai.request.DraftSaved;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.FormCheck;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Receipt;
import cn.gongkai.request.Register;
import cn.gongkai.request.Submission;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks one thing after the other, takes each answer into the draft, and hands the draft in.
///
/// Nothing is said to be taken in before it is saved: the place the dialogue has reached is saved with the answer.
@Component
class IntakeDialogue {

    private final Drafts drafts;
    private final Register register;
    private final IntakePath path;
    private final IntakeWording wording;
    private final PublishedAlready published;
    private final Answers answers;
    private final OfferMemory memory;

    IntakeDialogue(
            Drafts drafts,
            Register register,
            IntakePath path,
            IntakeWording wording,
            PublishedAlready published,
            Answers answers,
            OfferMemory memory) {
        this.drafts = drafts;
        this.register = register;
        this.path = path;
        this.wording = wording;
        this.published = published;
        this.answers = answers;
        this.memory = memory;
    }

    /// One message in the dialogue; empty where it belongs to the rest of the conversation.
    Optional<Reply> hear(Inbound.Text text, Utterance said, Draft draft, IntakePlace place, @Nullable Offer offer) {
        if (place.heard(text.key())) {
            return Optional.of(text(asking(draft, place.step())));
        }
        if (offer instanceof Offer.Describe || offer instanceof Offer.Further) {
            return Optional.empty();
        }
        return switch (said) {
            case Utterance.Word(var keyword) -> word(text, keyword, draft, place, offer);
            case Utterance.Command _, Utterance.Further _, Utterance.Lookup _ -> Optional.empty();
            case Utterance.Wordless() ->
                Optional.of(text(wording.say(Phrase.INTAKE_WORDLESS), asking(draft, place.step())));
            case Utterance.Choice(var number) -> chosen(text, number, draft, place, offer);
            case Utterance.TooLong _, Utterance.Question _ -> Optional.of(answered(text, text.words(), draft, place));
        };
    }

    /// The first question, after what has to be known before it.
    Reply begin(Inbound inbound, Draft draft, String remark) {
        return go(
                inbound, draft, path.next(draft, Optional.empty()), wording.notice(draft), wording.page(draft), remark);
    }

    Reply resume(Inbound inbound, Draft draft) {
        var stood = IntakePlace.of(draft).map(IntakePlace::step);
        var step = stood.filter(at -> at != IntakeStep.CANCEL && fresh(draft))
                .orElseGet(() -> path.next(draft, IntakePlace.passed(draft)));
        return go(inbound, draft.paused(false), step, wording.say(Phrase.INTAKE_RESUMED));
    }

    Reply cancel(Inbound inbound, Draft draft) {
        return go(inbound, draft.paused(false), IntakeStep.CANCEL);
    }

    Reply handedIn(Receipt receipt) {
        return new Reply.Text(wording.receipt(receipt), wording.receiptLink(receipt));
    }

    /// What to say about words that look like another matter (条例 art. 39), before going on nevertheless.
    static String remark(IntakeWording wording, String description) {
        if (IntakeWords.complain(description)) {
            return wording.say(Phrase.INTAKE_COMPLAINT);
        }
        return IntakeWords.ask(description) ? wording.say(Phrase.INTAKE_CONSULTATION) : "";
    }

    private Optional<Reply> word(
            Inbound.Text text, Keyword keyword, Draft draft, IntakePlace place, @Nullable Offer offer) {
        if (keyword.amends().isPresent()) {
            return Optional.of(amend(text, draft, keyword.amends().get(), place));
        }
        return switch (keyword) {
            case APPLY, RESUME -> Optional.of(resume(text, draft));
            case BACK -> Optional.of(back(text, draft, place));
            case PAUSE -> Optional.of(pause(draft));
            case CANCEL -> Optional.of(cancel(text, draft));
            case SKIP -> Optional.of(skip(text, draft, place));
            case CONFIRM -> Optional.of(confirm(text, draft, place));
            case AMEND -> Optional.of(text(amendable(draft)));
            case YES, NO ->
                offer instanceof Offer.Withdrawal
                        ? Optional.empty()
                        : Optional.of(decided(text, keyword == Keyword.YES, draft, place));
            default -> Optional.empty();
        };
    }

    private Optional<Reply> chosen(
            Inbound.Text text, int number, Draft draft, IntakePlace place, @Nullable Offer offer) {
        if (place.step().choice()) {
            var values = IntakeWording.values(place.step());
            return Optional.of(
                    answered(text, number <= values.size() ? values.get(number - 1) : text.words(), draft, place));
        }
        return switch (place.step()) {
            // A number is no 「是」: it would end or delete what somebody only wanted to read.
            case PUBLISHED, CANCEL -> Optional.of(text(asking(draft, place.step())));
            default ->
                offer instanceof Offer.Documents || offer instanceof Offer.Which
                        ? Optional.empty()
                        : Optional.of(answered(text, text.words(), draft, place));
        };
    }

    private Reply decided(Inbound.Text text, boolean yes, Draft draft, IntakePlace place) {
        return switch (place.step()) {
            case PUBLISHED -> yes ? satisfied(draft) : go(text, draft, path.next(draft, place.passed()));
            case CANCEL -> yes ? delete(draft) : go(text, draft, path.next(draft, place.passed()));
            default -> text(asking(draft, place.step()));
        };
    }

    /// The rest of the draft waits for another wish.
    private Reply satisfied(Draft draft) {
        var rest = draft.with(draft.form().without(FormField.DESCRIPTION)).paused(true);
        return saved(drafts.save(rest), _ -> text(wording.say(Phrase.INTAKE_SATISFIED)));
    }

    private Reply delete(Draft draft) {
        drafts.delete(draft);
        return text(wording.say(Phrase.INTAKE_DELETED));
    }

    private Reply pause(Draft draft) {
        return saved(
                drafts.save(IntakePlace.stay(draft).paused(true)),
                kept -> text(wording.say(Phrase.INTAKE_PAUSED), wording.page(kept)));
    }

    private Reply back(Inbound.Text text, Draft draft, IntakePlace place) {
        var before = path.before(draft, place.step());
        return before.isEmpty()
                ? text(wording.say(Phrase.INTAKE_FIRST), asking(draft, place.step()))
                : again(text, draft, before.get());
    }

    private Reply amend(Inbound.Text text, Draft draft, FormField field, IntakePlace place) {
        return path.open(draft, field)
                ? again(text, draft, IntakeStep.of(field))
                : text(wording.say(Phrase.INTAKE_NOT_ASKED, field.label()), wording.reminder(place.step(), draft));
    }

    /// A question that was answered before.
    private Reply again(Inbound.Text text, Draft draft, IntakeStep step) {
        var current = step.field().map(field -> wording.current(field, draft)).orElse("");
        return go(text, draft, step, current);
    }

    private Reply skip(Inbound.Text text, Draft draft, IntakePlace place) {
        var field = place.step().field();
        if (field.isEmpty()) {
            return place.step() == IntakeStep.PUBLISHED
                    ? decided(text, false, draft, place)
                    : text(asking(draft, place.step()));
        }
        if (!field.get().optional() && !IntakePath.has(draft, field.get())) {
            return text(wording.say(Phrase.INTAKE_NO_SKIP), asking(draft, place.step()));
        }
        return goOn(text, draft, place.passing(field.get()));
    }

    private String amendable(Draft draft) {
        var labels = Stream.of(FormField.values())
                .filter(field -> draft.form().has(field))
                .map(FormField::label)
                .collect(Collectors.joining("、"));
        return wording.say(labels.isEmpty() ? Phrase.INTAKE_AMEND_NOTHING : Phrase.INTAKE_AMEND)
                + (labels.isEmpty() ? "" : labels);
    }

    /// Words where an answer is expected: it, or a question of the resident's own.
    private Reply answered(Inbound.Text text, String words, Draft draft, IntakePlace place) {
        var step = place.step();
        var field = step.field().orElse(null);
        if (changedMeanwhile(draft, place)) {
            return go(text, draft, path.next(draft, place.passed()), wording.say(Phrase.INTAKE_CHANGED));
        }
        if (field == null || field == FormField.IDENTITY_PROOF) {
            return aside(text, draft, step).orElseGet(() -> text(asking(draft, step)));
        }
        if (step.prose() && asks(step, words)) {
            return aside(text, draft, step).orElseThrow();
        }
        if (step.prose() && IntakeWords.amend(words)) {
            return text(amendable(draft), wording.reminder(step, draft));
        }
        return switch (FormCheck.check(draft.form(), field, words)) {
            case Checked.Right(var value) -> take(text, draft, place, field, value);
            case Checked.Wrong(var reason) ->
                (step.prose() || field == FormField.DESCRIPTION ? Optional.<Reply>empty() : aside(text, draft, step))
                        .orElseGet(() -> text(wording.wrong(step, field, reason), wording.question(step, draft)));
        };
    }

    private static boolean asks(IntakeStep step, String words) {
        return step == IntakeStep.TITLE ? IntakeWords.endAsking(words) : IntakeWords.ask(words);
    }

    /// Answers a question in the middle and asks the pending one again.
    private Optional<Reply> aside(Inbound.Text text, Draft draft, IntakeStep step) {
        var words = text.words();
        var asks = IntakeWords.ask(words);
        // A slip of the thumb is no search.
        var sentence = words.codePoints().filter(Character::isIdeographic).count() >= 4;
        if (!(asks || sentence) || words.length() > Utterances.LONGEST) {
            return Optional.empty();
        }
        var reminder = wording.reminder(step, draft);
        var found = answers.found(text.from(), words).map(reply -> Intake.joined(reply, reminder));
        if (found.isPresent() || !asks) {
            return found;
        }
        memory.keep(text.from(), new Offer.HandOver(words));
        return Optional.of(text(wording.say(Phrase.INTAKE_UNANSWERED), reminder));
    }

    private Reply take(Inbound.Text text, Draft draft, IntakePlace place, FormField field, String value) {
        var more = path.with(draft, field, value);
        var passed = field.optional() ? place.passing(field) : place;
        if (field != FormField.DESCRIPTION) {
            return goOn(text, more, passed);
        }
        var next = path.next(more, passed.passed());
        if (IntakeWords.complain(value) || published.passages(searched(value)).isEmpty()) {
            return go(text, more, next, remark(wording, value));
        }
        return go(text, more, IntakeStep.PUBLISHED);
    }

    private Reply confirm(Inbound.Text text, Draft draft, IntakePlace place) {
        if (place.step() != IntakeStep.SUMMARY) {
            return text(wording.say(Phrase.INTAKE_NOT_YET), asking(draft, place.step()));
        }
        if (!fresh(draft)) {
            return go(text, draft, path.next(draft, place.passed()), wording.say(Phrase.INTAKE_CHANGED));
        }
        return switch (register.submit(draft, Channel.WECHAT, text.key())) {
            case Submission.Accepted(var receipt) -> {
                memory.forgetOffer(text.from());
                yield handedIn(receipt);
            }
            case Submission.Incomplete(var missing) -> go(text, draft, IntakeStep.of(missing.getFirst()));
            case Submission.Changed(var current) ->
                go(text, current, path.next(current, place.passed()), wording.say(Phrase.INTAKE_CHANGED));
            case Submission.Gone() -> text(wording.say(Phrase.INTAKE_NONE));
        };
    }

    private Reply goOn(Inbound.Text text, Draft draft, IntakePlace place) {
        return go(text, draft.at(place.text()), path.next(draft, place.passed()));
    }

    /// Saves the draft with the step it has come to, and asks that.
    private Reply go(Inbound inbound, Draft draft, IntakeStep step, String... before) {
        var place =
                new IntakePlace(step, IntakePlace.passed(draft), draft.version() + 1, IntakePlace.hash(inbound.key()));
        return saved(drafts.save(draft.at(place.text())), kept -> {
            // What a number or 「是」 meant before is past.
            memory.forgetOffer(inbound.from());
            return text(Stream.concat(Stream.of(before), Stream.of(asking(kept, step)))
                    .toArray(String[]::new));
        });
    }

    private Reply saved(DraftSaved saved, Function<Draft, Reply> reply) {
        return switch (saved) {
            case DraftSaved.Saved(var draft) -> reply.apply(draft);
            case DraftSaved.Newer(var current) ->
                text(
                        wording.say(Phrase.INTAKE_CHANGED),
                        asking(
                                current,
                                IntakePlace.of(current)
                                        .map(IntakePlace::step)
                                        .orElseGet(() -> path.next(current, Optional.empty()))));
            case DraftSaved.Gone() -> text(wording.say(Phrase.INTAKE_NONE));
        };
    }

    private String asking(Draft draft, IntakeStep step) {
        if (step != IntakeStep.PUBLISHED) {
            return wording.question(step, draft);
        }
        var description = draft.form().value(FormField.DESCRIPTION).orElse("");
        return Stream.of(
                        Stream.of(wording.say(Phrase.INTAKE_PUBLISHED)),
                        published.passages(searched(description)).stream(),
                        Stream.of(wording.question(step, draft)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /// Whether nobody but the dialogue has saved this draft since.
    private static boolean fresh(Draft draft) {
        return IntakePlace.of(draft)
                .filter(place -> place.version() == draft.version())
                .isPresent();
    }

    /// Filled in on the page meanwhile, so that the question is no longer open.
    private boolean changedMeanwhile(Draft draft, IntakePlace place) {
        return !fresh(draft) && path.next(draft, place.passed()) != place.step();
    }

    private static String searched(String description) {
        return Lines.shortened(description, Utterances.LONGEST);
    }

    private static Reply text(String... parts) {
        return new Reply.Text(Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")));
    }
}
