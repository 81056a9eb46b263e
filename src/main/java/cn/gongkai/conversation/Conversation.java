package cn.gongkai.conversation;

import cn.gongkai.organ.Organ;
import cn.gongkai.request.RequestView.Act;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Decides what the bot says.
@Service
public class Conversation {

    /// What a code may stand for: a document's id, or a question.
    private static final String SCENE_DOCUMENT = "doc:";

    private static final String SCENE_QUESTION = "ask:";

    private final Utterances utterances;
    private final Answers answers;
    private final Desk desk;
    private final FurtherQuestions further;
    private final FirstThings first;
    private final Intake intake;
    private final RequestDesk requests;
    private final DeadlineAnswers deadlines;
    private final OfferMemory memory;
    private final Wording wording;
    private final Organ organ;

    Conversation(
            Utterances utterances,
            Answers answers,
            Desk desk,
            FurtherQuestions further,
            FirstThings first,
            Intake intake,
            RequestDesk requests,
            DeadlineAnswers deadlines,
            OfferMemory memory,
            Wording wording,
            Organ organ) {
        this.utterances = utterances;
        this.answers = answers;
        this.desk = desk;
        this.further = further;
        this.first = first;
        this.intake = intake;
        this.requests = requests;
        this.deadlines = deadlines;
        this.memory = memory;
        this.wording = wording;
        this.organ = organ;
    }

    /// One answer to one message. Called once for all repetitions of a message.
    public Reply reply(Inbound inbound) {
        return first.before(inbound, () -> answer(inbound));
    }

    private Reply answer(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Text text -> text(text);
            case Inbound.MenuClick click -> clicked(click);
            case Inbound.Followed followed -> followed(followed);
            case Inbound.Scanned scanned -> scanned(scanned.from(), scanned.scene());
            case Inbound.Voice _ -> besides(inbound, Phrase.VOICE);
            case Inbound.Image _ -> besides(inbound, Phrase.IMAGE);
            case Inbound.Video _ -> besides(inbound, Phrase.VIDEO);
            case Inbound.Location _ -> besides(inbound, Phrase.LOCATION);
            case Inbound.Link _ -> besides(inbound, Phrase.LINK);
            case Inbound.Unfollowed _ -> new Reply.Silence();
            case Inbound.ConsentWithdrawn withdrawn -> {
                desk.forget(withdrawn.from());
                intake.forget(withdrawn.from());
                yield new Reply.Silence();
            }
        };
    }

    private Reply text(Inbound.Text text) {
        var offer = memory.last(text.from()).orElse(null);
        var said = utterances.read(text.words());
        return intake.around(text, said, offer, () -> said(text, said, offer));
    }

    private Reply said(Inbound.Text text, Utterance said, @Nullable Offer offer) {
        return switch (said) {
            case Utterance.Wordless() -> say(Phrase.WORDLESS);
            case Utterance.Word(var keyword) -> keyword(text, keyword, offer);
            case Utterance.Command(var keyword, var words) -> command(text, keyword, words);
            case Utterance.Lookup(var number, var code) -> requests.find(text.from(), number, code);
            case Utterance.Choice(var number) -> chosen(text, number, offer);
            case Utterance.Further(var words) -> further.take(text, words);
            case Utterance.TooLong(var words) -> awaited(text, offer, words, () -> tooLong(text, words));
            case Utterance.Question(var words) -> awaited(text, offer, words, () -> answers.answer(text.from(), words));
        };
    }

    /// Words the staff were promised go to them.
    private Reply awaited(Inbound.Text text, @Nullable Offer offer, String words, Supplier<Reply> otherwise) {
        return switch (offer) {
            case Offer.Describe() -> desk.record(text, words);
            case Offer.Further(var number) -> further.take(text, number, words);
            case Offer.Documents _, Offer.HandOver _, Offer.Recorded _, Offer.Which _, Offer.Withdrawal _ ->
                otherwise.get();
            case null -> otherwise.get();
        };
    }

    private Reply keyword(Inbound.Text text, Keyword keyword, @Nullable Offer offer) {
        var citizen = text.from();
        return switch (keyword) {
            case HELP -> say(Phrase.HELP, desk.hours());
            case MENU -> say(Phrase.MENU, desk.hours());
            case HELLO -> say(Phrase.HELLO, organ.shortName());
            case THANKS -> say(Phrase.THANKS);
            case MINE -> desk.mine(citizen, requests.lines(citizen));
            case FURTHER -> further.ask(citizen);
            case CANCEL -> {
                if (!(offer instanceof Offer.Describe) && intake.waits(citizen)) {
                    yield intake.outside(text, keyword);
                }
                memory.forgetOffer(citizen);
                yield say(Phrase.CANCELLED);
            }
            case MORE ->
                offer instanceof Offer.Documents documents ? answers.more(citizen, documents) : say(Phrase.OFFER_GONE);
            case APPLY -> intake.start(text, offer instanceof Offer.HandOver(var question) ? question : "");
            case PERSON ->
                switch (offer) {
                    case Offer.HandOver(var question) -> desk.record(text, question);
                    case Offer.Documents documents -> desk.record(text, documents.question());
                    case Offer.Describe _, Offer.Further _, Offer.Recorded _, Offer.Which _, Offer.Withdrawal _ ->
                        desk.ask(citizen);
                    case null -> desk.ask(citizen);
                };
            case YES ->
                offer instanceof Offer.Withdrawal(var number)
                        ? requests.withdraw(text, number)
                        : intake.outside(text, keyword);
            case NO -> offer instanceof Offer.Withdrawal ? requests.keep(citizen) : intake.outside(text, keyword);
            case SUPPLEMENT, REASONS, WITHDRAW, DEADLINE -> command(text, keyword, "");
            default -> intake.outside(text, keyword);
        };
    }

    private Reply command(Inbound.Text text, Keyword keyword, String words) {
        return switch (keyword) {
            case SUPPLEMENT -> requests.act(text, Act.SUPPLEMENT, words);
            case REASONS -> requests.act(text, Act.GIVE_REASONS, words);
            case WITHDRAW -> requests.act(text, Act.WITHDRAW, words);
            default -> deadlines.answer(words);
        };
    }

    private Reply chosen(Inbound.Text text, int number, @Nullable Offer offer) {
        return switch (offer) {
            case Offer.Documents documents -> {
                var shown = documents.shown();
                if (number <= shown.size()) {
                    yield answers.chosen(text.from(), shown.get(number - 1));
                }
                yield shown.size() == 1 ? say(Phrase.OFFER_ONLY) : say(Phrase.OFFER_RANGE, shown.size());
            }
            case Offer.HandOver(var question) ->
                switch (number) {
                    case 1 -> intake.start(text, question);
                    case 2 -> desk.record(text, question);
                    default -> say(Phrase.OFFER_RANGE, 2);
                };
            case Offer.Describe() -> desk.ask(text.from());
            case Offer.Further _ -> further.ask(text.from());
            case Offer.Which(var act, var words, var numbers) ->
                number <= numbers.size()
                        ? requests.act(text, act, numbers.get(number - 1), words)
                        : say(Phrase.OFFER_RANGE, numbers.size());
            case Offer.Withdrawal(var withdrawn) -> requests.act(text, Act.WITHDRAW, withdrawn, "");
            case Offer.Recorded(var recorded) -> say(Phrase.RECORDED_ALREADY, recorded);
            case null -> say(Phrase.OFFER_GONE);
        };
    }

    private Reply tooLong(Inbound.Text text, String words) {
        memory.keep(text.from(), new Offer.HandOver(words));
        return say(Phrase.TOO_LONG, words.codePointCount(0, words.length()), desk.hours());
    }

    private Reply clicked(Inbound.MenuClick click) {
        var citizen = click.from();
        return switch (click.button().toLowerCase(Locale.ROOT)) {
            case "ask" -> besides(click, Phrase.ASK);
            case "apply" -> intake.start(click, "");
            case "mine" -> intake.besides(citizen, () -> desk.mine(citizen, requests.lines(citizen)));
            default -> besides(click, Phrase.MENU, desk.hours());
        };
    }

    private Reply followed(Inbound.Followed followed) {
        var scene = followed.scene();
        return scene != null && leadsSomewhere(scene)
                ? greeted(scanned(followed.from(), scene))
                : say(Phrase.WELCOME, organ.shortName(), desk.hours());
    }

    /// In the same line, so that the answer stays in the first one.
    private Reply greeted(Reply reply) {
        return switch (reply) {
            case Reply.Text(var body, var footer) ->
                new Reply.Text(wording.say(Phrase.WELCOME_SCENE, organ.shortName()) + body, footer);
            case Reply.Silence silence -> silence;
        };
    }

    private Reply scanned(Citizen citizen, String scene) {
        if (scene.startsWith(SCENE_DOCUMENT)) {
            return answers.document(citizen, scene.substring(SCENE_DOCUMENT.length()));
        }
        if (scene.startsWith(SCENE_QUESTION)) {
            return answers.answer(citizen, scene.substring(SCENE_QUESTION.length()));
        }
        return say(Phrase.HELLO, organ.shortName());
    }

    private static boolean leadsSomewhere(String scene) {
        return scene.startsWith(SCENE_DOCUMENT) || scene.startsWith(SCENE_QUESTION);
    }

    /// With what a dialogue under way still asks.
    private Reply besides(Inbound inbound, Phrase phrase, Object... values) {
        return intake.besides(inbound.from(), () -> say(phrase, values));
    }

    private Reply say(Phrase phrase, Object... values) {
        return new Reply.Text(wording.say(phrase, values));
    }
}
