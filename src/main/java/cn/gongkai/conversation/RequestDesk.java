package cn.gongkai.conversation;

import cn.gongkai.organ.Organ;
import cn.gongkai.request.Access;
import cn.gongkai.request.Acted;
import cn.gongkai.request.Finding;
import cn.gongkai.request.Register;
import cn.gongkai.request.RequestView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Tells residents what becomes of their requests, and takes in what they have to say to them.
@Component
class RequestDesk {

    /// Where an account can be asked who opens it, the page knows; elsewhere it asks for number and query code.
    static final String OWN_REQUESTS = "/requests/wechat?to=MINE";

    private static final int LISTED = 3;
    private static final int LOOKED_AT = 50;
    private static final int CHOICES = 4;
    private static final int ECHOED = 30;

    /// A number at the beginning: in brackets as printed, or only year and number.
    private static final Pattern NUMBER =
            Pattern.compile("^(?:\\p{IsHan}{0,20}[〔\\[(（【])?20\\d{2}[〕\\])）】-]\\s*\\d{1,6}(?![\\d-])号?");

    private final Register register;
    private final OfferMemory memory;
    private final Wording wording;
    private final Organ organ;
    private final Clock clock;

    RequestDesk(Register register, OfferMemory memory, Wording wording, Organ organ, Clock clock) {
        this.register = register;
        this.memory = memory;
        this.wording = wording;
        this.organ = organ;
        this.clock = clock;
    }

    /// The latest requests, a line each.
    List<String> lines(Citizen citizen) {
        return register.ofPerson(Intake.resident(citizen), LISTED).stream()
                .map(request -> wording.say(
                        Phrase.REQUEST_ITEM,
                        request.number(),
                        request.state().label(),
                        Lines.shortened(request.description(), ECHOED),
                        next(request)))
                .toList();
    }

    Reply find(Citizen citizen, String number, String code) {
        return switch (register.find(number, new Access.Code(code, citizen.account() + '\n' + citizen.openId()))) {
            case Finding.Found(var request) -> status(request);
            case Finding.NotFound() -> say(Phrase.REQUEST_UNKNOWN);
            case Finding.Locked(var until) -> locked(until);
        };
    }

    /// What a resident wants done; which request, is asked where several could be meant.
    ///
    /// @param said what follows the command: perhaps a number, perhaps words
    Reply act(Inbound.Text text, RequestView.Act act, String said) {
        var number = NUMBER.matcher(said);
        if (number.find()) {
            return act(text, act, number.group(), said.substring(number.end()).strip());
        }
        var fitting = register.ofPerson(Intake.resident(text.from()), LOOKED_AT).stream()
                .filter(request -> request.awaits().contains(act))
                .limit(CHOICES)
                .toList();
        return switch (fitting.size()) {
            case 0 -> say(none(act));
            case 1 -> act(text, act, fitting.getFirst().number(), said);
            default -> which(text.from(), act, said, fitting);
        };
    }

    Reply act(Inbound.Text text, RequestView.Act act, String number, String words) {
        if (act == RequestView.Act.WITHDRAW) {
            return sure(text.from(), number);
        }
        if (words.isBlank()) {
            return say(act == RequestView.Act.SUPPLEMENT ? Phrase.REQUEST_SUPPLEMENT_HOW : Phrase.REQUEST_REASONS_HOW);
        }
        var access = new Access.Owner(Intake.resident(text.from()));
        return done(
                act == RequestView.Act.SUPPLEMENT
                        ? register.supplement(number, access, words, text.key())
                        : register.giveReasons(number, access, words, text.key()));
    }

    Reply withdraw(Inbound.Text text, String number) {
        var reply = done(register.withdraw(number, new Access.Owner(Intake.resident(text.from())), text.key()));
        memory.forgetOffer(text.from());
        return reply;
    }

    Reply keep(Citizen citizen) {
        memory.forgetOffer(citizen);
        return say(Phrase.REQUEST_KEPT);
    }

    private Reply sure(Citizen citizen, String number) {
        return switch (register.find(number, new Access.Owner(Intake.resident(citizen)))) {
            case Finding.Found(var request) -> {
                if (!request.awaits().contains(RequestView.Act.WITHDRAW)) {
                    yield status(request);
                }
                memory.keep(citizen, new Offer.Withdrawal(request.number()));
                yield say(
                        Phrase.REQUEST_WITHDRAW_SURE, request.number(), Lines.shortened(request.description(), ECHOED));
            }
            case Finding.NotFound() -> say(Phrase.REQUEST_NOT_YOURS);
            case Finding.Locked(var until) -> locked(until);
        };
    }

    private Reply which(Citizen citizen, RequestView.Act act, String words, List<RequestView> fitting) {
        memory.keep(
                citizen,
                new Offer.Which(
                        act, words, fitting.stream().map(RequestView::number).toList()));
        var lines = new ArrayList<String>();
        lines.add(wording.say(Phrase.REQUEST_WHICH));
        fitting.forEach(request -> lines.add(wording.say(
                Phrase.REQUEST_WHICH_ITEM,
                lines.size(),
                request.number(),
                Lines.shortened(request.description(), ECHOED))));
        return new Reply.Text(String.join("\n", lines));
    }

    private Reply done(Acted acted) {
        return switch (acted) {
            case Acted.Done(var request) ->
                request.state().over()
                        ? say(Phrase.REQUEST_WITHDRAWN, request.number())
                        : say(Phrase.REQUEST_DONE, request.number(), request.next());
            case Acted.NotNow(var request) -> status(request);
            case Acted.NotFound() -> say(Phrase.REQUEST_NOT_YOURS);
            case Acted.Locked(var until) -> locked(until);
        };
    }

    private Reply status(RequestView request) {
        return say(
                Phrase.REQUEST_STATUS,
                request.number(),
                request.state().label(),
                wording.date(request.receivedOn()),
                next(request));
    }

    /// Nothing comes after the end but the answer.
    private String next(RequestView request) {
        if (request.remedies().isPresent()) {
            return wording.say(Phrase.REQUEST_READ, organ.link(OWN_REQUESTS));
        }
        return request.state().over() ? "" : request.next();
    }

    private Reply locked(Instant until) {
        return say(
                Phrase.REQUEST_LOCKED,
                LocalTime.ofInstant(until.plusSeconds(59), clock.getZone()).truncatedTo(ChronoUnit.MINUTES));
    }

    private static Phrase none(RequestView.Act act) {
        return switch (act) {
            case SUPPLEMENT -> Phrase.REQUEST_NO_SUPPLEMENT;
            case GIVE_REASONS -> Phrase.REQUEST_NO_REASONS;
            case WITHDRAW -> Phrase.REQUEST_NO_WITHDRAWAL;
        };
    }

    private Reply say(Phrase phrase, Object... values) {
        return new Reply.Text(wording.say(phrase, values));
    }
}
