package cn.gongkai.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.organ.Organ;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Checked;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import cn.gongkai.request.Medium;
import cn.gongkai.request.Receipt;
import cn.gongkai.ticket.Tickets;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The sentences of the dialogue, put together.
@Component
class IntakeWording {

    private static final int ECHOED = 60;

    private final Wording wording;
    private final Organ organ;
    private final Tickets tickets;

    IntakeWording(Wording wording, Organ organ, Tickets tickets) {
        this.wording = wording;
        this.organ = organ;
        this.tickets = tickets;
    }

    String say(Phrase phrase, Object... values) {
        return wording.say(phrase, values);
    }

    /// What stands before the first personal question (个人信息保护法 art. 17).
    String notice(Draft draft) {
        var days = Duration.between(draft.savedAt(), draft.expiresAt()).toDays();
        return say(Phrase.INTAKE_NOTICE, days);
    }

    /// The way to the same draft on the page, for those who rather see the whole form.
    String page(Draft draft) {
        return say(
                Phrase.INTAKE_PAGE,
                pageOf(draft),
                tickets.validFor(Tickets.Kind.DRAFT_LINK).toMinutes());
    }

    private String pageOf(Draft draft) {
        return organ.link("/requests/new?t=" + tickets.issue(Tickets.Kind.DRAFT_LINK, draft.token()));
    }

    /// The question of a step with its help.
    String question(IntakeStep step, Draft draft) {
        return switch (step) {
            case SUMMARY -> summary(draft.form());
            case NAME -> say(draft.form().organisation() ? Phrase.INTAKE_NAME_ORGANISATION : Phrase.INTAKE_NAME);
            case IDENTITY_NUMBER ->
                switch (draft.form().identityKind()) {
                    case RESIDENT_CARD -> say(Phrase.INTAKE_IDENTITY_NUMBER);
                    case CREDIT_CODE -> say(Phrase.INTAKE_CREDIT_CODE);
                    case PASSPORT, TRAVEL_PERMIT, OTHER ->
                        say(
                                Phrase.INTAKE_OTHER_NUMBER,
                                draft.form().identityKind().label());
                };
            case IDENTITY_PROOF -> say(step.question(), pageOf(draft));
            default -> step.choice() ? say(step.question(), choices(step)) : say(step.question());
        };
    }

    /// The question without its help, to go on with after something else.
    String reminder(IntakeStep step, Draft draft) {
        var question = step == IntakeStep.SUMMARY ? say(Phrase.INTAKE_SUMMARY_HOW) : question(step, draft);
        var lines = question.lines().toList();
        // A choice is nothing without its numbers.
        return say(Phrase.INTAKE_RESUME, step.choice() ? String.join("", lines) : lines.getFirst());
    }

    /// What somebody finds who goes back.
    String current(FormField field, Draft draft) {
        return draft.form()
                .masked(field)
                .map(value -> say(Phrase.INTAKE_CURRENT, Lines.shortened(value, ECHOED)))
                .orElse("");
    }

    String wrong(IntakeStep step, FormField field, Checked.Reason reason) {
        return step.choice() ? say(Phrase.INTAKE_CHOICE) : reason.sentence(field);
    }

    String receipt(Receipt receipt) {
        var due = wording.date(receipt.due());
        return say(
                Phrase.INTAKE_RECEIPT,
                receipt.number(),
                wording.date(receipt.receivedOn()),
                receipt.provisional() ? say(Phrase.INTAKE_DUE_PROVISIONAL, due) : say(Phrase.INTAKE_DUE, due),
                receipt.queryCode());
    }

    String receiptLink(Receipt receipt) {
        return say(
                Phrase.INTAKE_RECEIPT_LINK,
                organ.link("/requests?number=" + URLEncoder.encode(receipt.number(), UTF_8)));
    }

    /// The constant that a number of the list stands for.
    static List<String> values(IntakeStep step) {
        return switch (step) {
            case KIND -> names(ApplicantKind.values());
            case IDENTITY_KIND ->
                names(IdentityKind.values()).stream()
                        .filter(kind -> !kind.equals(IdentityKind.CREDIT_CODE.name()))
                        .toList();
            case DELIVERY -> names(Delivery.values());
            case MEDIUM -> names(Medium.values());
            case AGENT -> List.of(Form.NO, Form.YES);
            default -> List.of();
        };
    }

    private String choices(IntakeStep step) {
        var field = step.field().orElseThrow();
        var labels = values(step).stream().map(value -> label(field, value)).toList();
        return IntStream.range(0, labels.size())
                .mapToObj(at -> (at + 1) + " " + labels.get(at))
                .collect(Collectors.joining("　"));
    }

    private static String label(FormField field, String value) {
        return switch (field) {
            // Only with an applicant does a form show its kind of document.
            case IDENTITY_KIND -> IdentityKind.valueOf(value).label();
            default -> Form.empty().with(field, value).shown(field).orElse("");
        };
    }

    private static <T extends Enum<T>> List<String> names(T[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private String summary(Form form) {
        var lines = new ArrayList<String>();
        lines.add(say(Phrase.INTAKE_SUMMARY, applicant(form)));
        var details = labelled(form, FormField.TITLE, FormField.DOCUMENT_NUMBER, FormField.PERIOD);
        lines.add(say(
                Phrase.INTAKE_SUMMARY_WANTED,
                Lines.shortened(form.value(FormField.DESCRIPTION).orElse(""), ECHOED),
                details.isEmpty() ? "" : "；" + details));
        var way = Stream.of(FormField.DELIVERY, FormField.MEDIUM)
                .flatMap(field -> form.shown(field).stream())
                .collect(Collectors.joining("、"));
        lines.add(say(
                Phrase.INTAKE_SUMMARY_DELIVERY,
                way,
                labelled(form, FormField.PHONE, FormField.EMAIL, FormField.ADDRESS)));
        lines.add(Stream.concat(
                        form.shown(FormField.AGENT).stream(),
                        Stream.of(FormField.AGENT_NAME, FormField.AGENT_IDENTITY_NUMBER)
                                .flatMap(field -> shown(form, field).stream()))
                .collect(Collectors.joining("，", "", "。")));
        lines.add(say(Phrase.INTAKE_SUMMARY_HOW));
        return String.join("\n", lines);
    }

    private static String applicant(Form form) {
        return Stream.concat(
                        Stream.of(FormField.KIND, FormField.NAME).flatMap(field -> form.shown(field).stream()),
                        Stream.concat(
                                form.masked(FormField.IDENTITY_NUMBER).stream()
                                        .map(number -> form.identityKind().label() + " " + number),
                                form.shown(FormField.CONTACT_PERSON).stream()
                                        .map(name -> FormField.CONTACT_PERSON.label() + " " + name)))
                .collect(Collectors.joining("，"));
    }

    private static String labelled(Form form, FormField... fields) {
        return Arrays.stream(fields)
                .flatMap(field -> shown(form, field).stream())
                .collect(Collectors.joining("；"));
    }

    /// The resident checks their own words; only numbers of documents are masked.
    private static Optional<String> shown(Form form, FormField field) {
        return (field == FormField.AGENT_IDENTITY_NUMBER ? form.masked(field) : form.shown(field))
                .map(value -> field.label() + " " + Lines.shortened(value, ECHOED));
    }
}
