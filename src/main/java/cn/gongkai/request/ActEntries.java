package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.UnusableLetter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes the event of an act that may be done, with the letter it sends.
@Component
class ActEntries {

    private static final String LETTER_TYPE = "text/plain;charset=UTF-8";

    private final AttachmentTable files;
    private final Ledger ledger;
    private final KeyingIn keyingIn;
    private final Splitting splitting;
    private final Letters letters;
    private final Numbers numbers;
    private final NumberTable counters;
    private final SameApplicant sameApplicant;
    private final LetterProperties properties;

    ActEntries(
            AttachmentTable files,
            Ledger ledger,
            KeyingIn keyingIn,
            Splitting splitting,
            Letters letters,
            Numbers numbers,
            NumberTable counters,
            SameApplicant sameApplicant,
            LetterProperties properties) {
        this.files = files;
        this.ledger = ledger;
        this.keyingIn = keyingIn;
        this.splitting = splitting;
        this.letters = letters;
        this.numbers = numbers;
        this.counters = counters;
        this.sameApplicant = sameApplicant;
        this.properties = properties;
    }

    static Ledger.Entry plain(EventKind kind, LocalDate on, String clerk, @Nullable String onceKey) {
        return new Ledger.Entry(kind, on, clerk, Map.of(), Map.of(), onceKey);
    }

    /// @param others what a letter of this one answers too
    /// @throws UnusableLetter before anything is written, when its letter cannot be
    Ledger.Entry entry(Request request, List<Request> others, StaffAct act, String clerk, String once) {
        var today = ledger.today();
        var facts = new HashMap<String, String>();
        letters.notice(request, act, today, act instanceof StaffAct.NoticeFee ? sameApplicant.itemsOfMonth(request) : 0)
                .ifPresent(letter -> keep(request, letter, facts));
        return switch (act) {
            case StaffAct.Confirm(var on) -> {
                var drawn = keyingIn.receive(request.id(), request.status().channel(), Views.form(request), on);
                facts.putAll(drawn.facts());
                yield entry(EventKind.CONFIRMED, on, clerk, facts, Map.of("receipt", drawn.text()), once);
            }
            case StaffAct.Retype(var matter) ->
                entry(EventKind.RETYPED, today, clerk, Map.of("matter", matter.name()), Map.of(), once);
            case StaffAct.Register(var handler) -> {
                facts.put("handler", handler);
                yield entry(EventKind.REGISTERED, today, clerk, facts, Map.of(), once);
            }
            case StaffAct.Assign(var handler, var deputy) -> {
                facts.put("handler", handler);
                deputy.ifPresent(name -> facts.put("deputy", name));
                yield entry(EventKind.ASSIGNED, today, clerk, facts, Map.of(), once);
            }
            case StaffAct.RequestSupplement(var words, var until, var override) -> {
                facts.put("until", until.toString());
                override.ifPresent(why -> facts.put("override", why));
                yield entry(EventKind.SUPPLEMENT_REQUESTED, today, clerk, facts, words(words), once);
            }
            case StaffAct.AskReasons(var words, var until) -> {
                facts.put("until", until.toString());
                yield entry(EventKind.REASON_ASKED, today, clerk, facts, words(words), once);
            }
            case StaffAct.Postpone(var until, var words, var approvedBy) -> {
                facts.put("until", until.toString());
                facts.put("approvedBy", approvedBy);
                yield entry(EventKind.POSTPONED, today, clerk, facts, words(words), once);
            }
            case StaffAct.Extend(var days, var reason, var approvedBy) -> {
                facts.put("workingDays", Integer.toString(days));
                facts.put("approvedBy", approvedBy);
                yield entry(EventKind.EXTENDED, today, clerk, facts, words(reason), once);
            }
            case StaffAct.SendConsultation(var kind, var addressee, var words) -> {
                facts.put("kind", kind.name());
                facts.put(
                        "applicantLetter",
                        add(request, letters.consultation(request, today)).id().toString());
                yield entry(
                        EventKind.CONSULTATION_SENT,
                        today,
                        clerk,
                        facts,
                        Map.of("addressee", addressee, "asked", words),
                        once);
            }
            case StaffAct.RecordOpinion(var number, var opinion, var received, var words) -> {
                facts.put("consultation", Integer.toString(number));
                facts.put("opinion", opinion.name());
                received.ifPresent(on -> facts.put("received", on.toString()));
                yield entry(
                        EventKind.OPINION_RECEIVED,
                        today,
                        clerk,
                        facts,
                        words.map(said -> Map.of("opinion", said)).orElse(Map.of()),
                        once);
            }
            case StaffAct.AllowFee(var reason) ->
                entry(EventKind.FEE_ALLOWED, today, clerk, facts, Map.of("reason", reason), once);
            case StaffAct.NoticeFee notice -> {
                var fee = letters.fee(notice, sameApplicant.itemsOfMonth(request));
                facts.put("tariff", fee.tariff().name());
                facts.put("count", Integer.toString(fee.count()));
                facts.put("yuan", Long.toString(fee.yuan()));
                facts.put("until", fee.payBy().toString());
                yield entry(EventKind.FEE_NOTICED, today, clerk, facts, Map.of(), once);
            }
            case StaffAct.RecordPayment(var on, var number) -> {
                facts.put("receiptNumber", number);
                yield entry(EventKind.FEE_PAID, on, clerk, facts, Map.of(), once);
            }
            case StaffAct.CloseUnsupplemented _ -> closing(request, Outcome.OTHER_NO_SUPPLEMENT, clerk, once);
            case StaffAct.CloseUnpaid _ -> closing(request, Outcome.OTHER_UNPAID, clerk, once);
            case StaffAct.Split(var descriptions) -> {
                facts.put("children", String.join("、", splitting.split(request, descriptions, clerk, once)));
                yield entry(EventKind.SPLIT, today, clerk, facts, Map.of(), once);
            }
            case StaffAct.DraftAnswer draft -> drafted(request, others, draft, clerk, once);
            case StaffAct.Review(var words) ->
                entry(
                        EventKind.REVIEWED,
                        today,
                        clerk,
                        facts,
                        words.map(said -> Map.of("comment", said)).orElse(Map.of()),
                        once);
            case StaffAct.ReturnDraft(var words) ->
                entry(EventKind.RETURNED, today, clerk, facts, Map.of("comment", words), once);
            case StaffAct.Sign _ -> signed(request, others, clerk, once);
            case StaffAct.Serve(var way, var on, var tracking) -> {
                facts.put("way", way.name());
                tracking.ifPresent(number -> facts.put("tracking", number));
                yield entry(EventKind.SERVED, on, clerk, facts, Map.of(), once);
            }
            case StaffAct.Archive(var years) -> {
                var kept = years.orElseGet(() -> years(request.status()));
                facts.put("retention", Integer.toString(kept));
                facts.put("until", today.plusYears(kept).toString());
                yield entry(EventKind.ARCHIVED, today, clerk, facts, Map.of(), once);
            }
            case StaffAct.OrderRedo(var by, var received, var until) -> {
                facts.put("by", by.name());
                facts.put("until", until.toString());
                yield entry(EventKind.REDO_ORDERED, received, clerk, facts, Map.of(), once);
            }
            case StaffAct.Hold(var reason) ->
                entry(EventKind.HELD, today, clerk, facts, Map.of("reason", reason), once);
            case StaffAct.Release _ -> entry(EventKind.RELEASED, today, clerk, facts, Map.of(), once);
            case StaffAct.FileDispute(var kind, var on) -> {
                facts.put("kind", kind.name());
                yield entry(EventKind.DISPUTE_FILED, on, clerk, facts, Map.of(), once);
            }
            case StaffAct.DecideDispute(var number, var result, var on) -> {
                facts.put("dispute", Integer.toString(number));
                facts.put("result", result.name());
                yield entry(EventKind.DISPUTE_DECIDED, on, clerk, facts, Map.of(), once);
            }
            case StaffAct.WithdrawDispute(var number, var reason) -> {
                facts.put("dispute", Integer.toString(number));
                yield entry(EventKind.DISPUTE_WITHDRAWN, today, clerk, facts, Map.of("reason", reason), once);
            }
        };
    }

    /// The draft that stands; nothing once the file has been destroyed.
    static Optional<Decision> decision(Request request) {
        return request.status()
                .drafted()
                .flatMap(number -> request.events().get(number - 1).word("decision"))
                .map(json -> JsonMapper.shared().readValue(json, Decision.class));
    }

    /// Written once without a number, so that what its letter lacks is known before anybody reviews it.
    private Ledger.Entry drafted(
            Request request, List<Request> others, StaffAct.DraftAnswer draft, String clerk, String once) {
        var decision = new Decision(draft.outcome(), draft.parts(), draft.grounds());
        letters.answer(request, others, decision, Wording.of("reply.unnumbered"), ledger.today());
        Stream.concat(Stream.of(request), others.stream())
                .forEach(one -> letters.overObjection(one, decision, ledger.today()));
        var facts = new HashMap<String, String>();
        facts.put("outcome", draft.outcome().name());
        facts.put("articles", decision.articles());
        if (!others.isEmpty()) {
            facts.put(
                    "together",
                    others.stream().map(one -> one.number().orElseThrow()).collect(Collectors.joining("、")));
        }
        return entry(
                EventKind.DRAFTED,
                ledger.today(),
                clerk,
                facts,
                Map.of("decision", JsonMapper.shared().writeValueAsString(decision)),
                once);
    }

    /// The number is drawn last, in the transaction that keeps the letter: no gap, no twin, no letter without number.
    private Ledger.Entry signed(Request request, List<Request> others, String clerk, String once) {
        var today = ledger.today();
        var decision = decision(request).orElseThrow();
        letters.answer(request, others, decision, Wording.of("reply.unnumbered"), today);
        var number = numbers.reply(today.getYear(), counters.nextReply(today.getYear()));
        var facts = new HashMap<String, String>();
        facts.put("reply", number);
        keep(request, letters.answer(request, others, decision, number, today), facts);
        putObjections(request, decision, facts);
        return entry(EventKind.SIGNED, today, clerk, facts, Map.of(), once);
    }

    private void putObjections(Request request, Decision decision, Map<String, String> facts) {
        var told = letters.overObjection(request, decision, ledger.today()).stream()
                .map(letter -> add(request, letter).id().toString())
                .collect(Collectors.joining(","));
        if (!told.isEmpty()) {
            facts.put("thirdPartyLetters", told);
        }
    }

    /// The same for a request that the leader's letter answers too. Its file is complete: letter, information and scan
    /// are put into it as they stand in the leader's.
    ///
    /// @param place among the others, from 1
    Ledger.Entry following(Request request, Request leader, Ledger.Entry led, int place) {
        var facts = new HashMap<>(led.facts());
        switch (led.kind()) {
            case DRAFTED -> {
                facts.remove("together");
                facts.put("leader", leader.number().orElseThrow());
            }
            case SIGNED -> {
                facts.remove("thirdPartyLetters");
                var letter =
                        UUID.fromString(Optional.ofNullable(facts.get("letter")).orElseThrow());
                copy(leader, request, file -> file.kind() == Attachment.Kind.ENCLOSURE);
                copy(leader, request, file -> file.id().equals(letter))
                        .forEach(copy -> facts.put("letter", copy.id().toString()));
                facts.put("place", Integer.toString(place));
                putObjections(request, decision(request).orElseThrow(), facts);
            }
            case SERVED -> copy(leader, request, file -> file.kind() == Attachment.Kind.SCAN);
            default -> {}
        }
        return entry(
                led.kind(), led.on(), led.actor(), facts, led.words(), Hash.of(led.onceKey() + "\n" + request.id()));
    }

    private List<Attachment> copy(Request from, Request to, Predicate<Attachment> which) {
        return files.of(from.id()).stream()
                .filter(which)
                .map(file -> files.add(
                        to.id(),
                        file.kind(),
                        file.contentType(),
                        file.title(),
                        files.content(from.id(), file.id()).orElseThrow(),
                        ledger.now()))
                .toList();
    }

    private Ledger.Entry closing(Request request, Outcome outcome, String clerk, String once) {
        var facts = new HashMap<String, String>();
        facts.put("outcome", outcome.name());
        keep(request, letters.closing(request, outcome, ledger.today()), facts);
        return entry(EventKind.CLOSED, ledger.today(), clerk, facts, Map.of(), once);
    }

    private Attachment add(Request request, Letter letter) {
        return files.add(
                request.id(),
                Attachment.Kind.LETTER,
                LETTER_TYPE,
                letter.title(),
                letter.text().getBytes(UTF_8),
                ledger.now());
    }

    private void keep(Request request, Letter letter, Map<String, String> facts) {
        var file = add(request, letter);
        facts.put("letter", file.id().toString());
        facts.put("sha256", file.sha256());
    }

    /// Refusals and disputed ones are kept longer.
    private int years(Status status) {
        var disputed = !status.disputes().isEmpty()
                || status.outcome().filter(Outcome::refusal).isPresent();
        return disputed ? properties.keptLonger() : properties.kept();
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", words);
    }

    private static Ledger.Entry entry(
            EventKind kind,
            LocalDate on,
            String clerk,
            Map<String, String> facts,
            Map<String, String> words,
            String once) {
        return new Ledger.Entry(kind, on, clerk, facts, words, once);
    }
}
