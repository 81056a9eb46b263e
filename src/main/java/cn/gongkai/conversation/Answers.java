package cn.gongkai.conversation;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Catalogue;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.inbox.Turn;
import cn.gongkai.organ.Organ;
import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.Hit;
import cn.gongkai.search.SearchQuery;
import cn.gongkai.search.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Answers from what is published, and lists what else there is.
@Component
class Answers {

    private static final int LISTED = 3;
    private static final int SEARCHED = 50;
    private static final int TITLE = 24;
    private static final int SNIPPET = 40;
    private static final int OPENING = 160;
    /// Of one part of an answer in parts.
    private static final int PART = 120;

    private final DisclosureSearch search;
    private final Catalogue catalogue;
    private final OfferMemory memory;
    private final Quotations quotations;
    private final Wording wording;
    private final Organ organ;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AnswerTally tally;

    Answers(
            DisclosureSearch search,
            Catalogue catalogue,
            OfferMemory memory,
            Quotations quotations,
            Wording wording,
            Organ organ,
            Clock clock,
            MeterRegistry meters,
            AnswerTally tally) {
        this.search = search;
        this.catalogue = catalogue;
        this.memory = memory;
        this.quotations = quotations;
        this.wording = wording;
        this.organ = organ;
        this.clock = clock;
        this.meters = meters;
        this.tally = tally;
    }

    /// What the documents say to a question, which may leave out what the one before said.
    Reply answer(Citizen citizen, String typed) {
        return followingUp(citizen, typed)
                .flatMap(whole ->
                        found(citizen, whole).map(reply -> saying(wording.say(Phrase.FOLLOW_UP, whole), reply)))
                .or(() -> found(citizen, typed))
                .orElseGet(() -> handOver(citizen, typed, Phrase.UNANSWERED));
    }

    private Optional<String> followingUp(Citizen citizen, String typed) {
        var turns = memory.turns(citizen);
        return turns.isEmpty()
                ? Optional.empty()
                : FollowUp.complete(typed, turns.getLast().asked());
    }

    private static Reply saying(String first, Reply reply) {
        return switch (reply) {
            case Reply.Text(var body, var footer) -> new Reply.Text(first + body, footer);
            case Reply.Silence silence -> silence;
        };
    }

    /// What the documents say to a question asked in the middle of something else, if they do.
    Optional<Reply> found(Citizen citizen, String question) {
        return switch (search.answer(question)) {
            case Answer.Answered answered ->
                inParts(citizen, question, 2).or(() -> Optional.of(answered(citizen, question, answered)));
            case Answer.Suggested(var choices, var missingYears) ->
                inParts(citizen, question, 1)
                        .or(() -> Optional.of(suggested(citizen, question, choices, missingYears)));
            case Answer.Unanswered() ->
                inParts(citizen, question, 1).or(() -> {
                    count(AnswerOutcome.UNANSWERED);
                    return Optional.empty();
                });
        };
    }

    private Reply suggested(Citizen citizen, String question, List<Hit> choices, List<String> missingYears) {
        count(AnswerOutcome.SUGGESTED);
        var listed = list(citizen, question, choices, List.of());
        return missingYears.isEmpty()
                ? listed
                : saying(wording.say(Phrase.SUGGEST_OTHER_YEAR, String.join("、", missingYears)), listed);
    }

    /// A quotation for each part of a question of several.
    ///
    /// @param least how many parts must have one
    private Optional<Reply> inParts(Citizen citizen, String question, int least) {
        var parts = QuestionParts.of(question);
        if (parts.size() < 2) {
            return Optional.empty();
        }
        var quoted = new ArrayList<Answer.Answered>();
        var silent = new ArrayList<String>();
        for (var part : parts) {
            if (search.answer(part) instanceof Answer.Answered answered) {
                quoted.add(answered);
            } else {
                silent.add(part);
            }
        }
        if (quoted.size() < least) {
            return Optional.empty();
        }
        count(AnswerOutcome.ANSWERED);
        var sources = quoted.stream().map(Answer.Answered::source).toList();
        offer(
                citizen,
                question,
                quoted.stream()
                        .map(answered ->
                                new Offer.Shown(answered.source().documentId().value(), answered.quotation()))
                        .toList(),
                List.of(),
                sources.stream());
        var lines = new ArrayList<String>();
        for (var answered : quoted) {
            lines.add(wording.say(
                    Phrase.ANSWER_PART,
                    lines.size() + 1,
                    quotations.quote(
                            Lines.shortened(answered.quotation(), PART),
                            answered.source().status())));
        }
        silent.forEach(part -> lines.add(wording.say(Phrase.ANSWER_PART_SILENT, part)));
        var footer = new ArrayList<String>();
        sources.stream().distinct().map(quotations::source).forEach(footer::add);
        return Optional.of(quoted(citizen, String.join("\n", lines), footer));
    }

    /// The quoted document is number 1, what is related goes on from 2.
    private Reply answered(Citizen citizen, String question, Answer.Answered answered) {
        count(AnswerOutcome.ANSWERED);
        var source = answered.source();
        var related = answered.related().stream()
                .filter(hit -> !hit.source().documentId().equals(source.documentId()))
                .limit(LISTED - 1)
                .toList();
        var shown = Stream.concat(
                        Stream.of(new Offer.Shown(source.documentId().value(), answered.quotation())),
                        related.stream().map(Answers::shown))
                .toList();
        var titles = Stream.concat(Stream.of(source), related.stream().map(Hit::source));
        offer(citizen, question, shown, List.of(), titles);
        var footer = new ArrayList<String>();
        footer.add(quotations.source(source));
        if (!related.isEmpty()) {
            var numbered = new ArrayList<String>();
            related.forEach(hit -> numbered.add((numbered.size() + 2) + "《" + title(hit.source()) + "》"));
            footer.add(wording.say(Phrase.ANSWER_RELATED, String.join(" ", numbered)));
        }
        return quoted(citizen, quotations.quote(answered.quotation(), source.status()), footer);
    }

    /// What else was found, without what was listed before.
    Reply more(Citizen citizen, Offer.Documents offer) {
        var fresh = search.search(SearchQuery.of(offer.question(), 0, SEARCHED)).stream()
                .filter(hit -> !offer.seen().contains(hit.source().documentId().value()))
                .limit(LISTED)
                .toList();
        return fresh.isEmpty()
                ? handOver(citizen, offer.question(), Phrase.MORE_NONE)
                : list(citizen, offer.question(), fresh, offer.seen());
    }

    /// A document chosen by its number: what of it fits the question.
    Reply chosen(Citizen citizen, Offer.Shown shown) {
        return catalogue
                .find(new DisclosureId(shown.documentId()))
                .map(document -> show(citizen, document, shown.snippet()))
                .orElseGet(this::gone);
    }

    /// A document a code or a link leads to: how it begins.
    Reply document(Citizen citizen, String id) {
        if (id.isBlank() || id.length() > 200) {
            return gone();
        }
        return catalogue
                .find(new DisclosureId(id))
                .map(document -> show(citizen, document, beginning(document)))
                .orElseGet(this::gone);
    }

    private Reply list(Citizen citizen, String question, List<Hit> hits, List<String> seen) {
        offer(
                citizen,
                question,
                hits.stream().map(Answers::shown).toList(),
                seen,
                hits.stream().map(Hit::source));
        var lines = new ArrayList<String>();
        lines.add(wording.say(Phrase.SUGGEST, hits.size()));
        for (var hit : hits) {
            var source = hit.source();
            var snippet = Lines.shortened(hit.snippet(), SNIPPET);
            lines.add(
                    source.status().quotableAsInForce()
                            ? wording.say(Phrase.SUGGEST_ITEM, lines.size(), title(source), snippet)
                            : wording.say(
                                    Phrase.SUGGEST_ITEM_NOT_IN_FORCE,
                                    lines.size(),
                                    title(source),
                                    quotations.status(source.status()),
                                    snippet));
        }
        var footer = new ArrayList<String>();
        footer.add(wording.say(Phrase.SUGGEST_HOW));
        return quoted(citizen, String.join("\n", lines), footer);
    }

    private Reply handOver(Citizen citizen, String question, Phrase phrase) {
        memory.keep(citizen, new Offer.HandOver(question), new Turn(question, List.of()));
        return new Reply.Text(wording.say(phrase, organ.office().hours()));
    }

    private Reply show(Citizen citizen, Disclosure document, String words) {
        var status = document.statusOn(LocalDate.now(clock));
        var footer = new ArrayList<String>();
        footer.add(quotations.source(
                document.id(),
                document.title(),
                document.metadata().documentNumber(),
                document.metadata().publishedOn(),
                status));
        return quoted(citizen, quotations.quote(words, status), footer);
    }

    private Reply gone() {
        return new Reply.Text(wording.say(Phrase.DOCUMENT_GONE));
    }

    private Reply quoted(Citizen citizen, String body, List<String> footer) {
        if (memory.firstAnswerToday(citizen)) {
            footer.add(wording.say(Phrase.DISCLAIMER));
        }
        return new Reply.Text(body, String.join("\n", footer));
    }

    private void offer(
            Citizen citizen,
            String question,
            List<Offer.Shown> shown,
            List<String> seenBefore,
            Stream<Source> sources) {
        var seen = Stream.concat(seenBefore.stream(), shown.stream().map(Offer.Shown::documentId))
                .toList();
        memory.keep(
                citizen,
                new Offer.Documents(question, shown, seen),
                new Turn(question, sources.map(Source::title).toList()));
    }

    private void count(AnswerOutcome outcome) {
        meters.counter("gongkai.answers", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        tally.count(outcome);
    }

    private static Offer.Shown shown(Hit hit) {
        return new Offer.Shown(hit.source().documentId().value(), hit.snippet());
    }

    private static String title(Source source) {
        return Lines.shortened(Quotations.title(source.title()), TITLE);
    }

    private static String beginning(Disclosure document) {
        return Lines.shortened(
                document.body().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .findFirst()
                        .map(Block::text)
                        .orElse(document.title()),
                OPENING);
    }
}
