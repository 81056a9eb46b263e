package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.DueDate;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.organ.Organ;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes receipts and reads them back out of the event that made them.
@Component
class Receipts {

    private final Organ organ;
    private final Deadlines deadlines;

    Receipts(Organ organ, Deadlines deadlines) {
        this.organ = organ;
        this.deadlines = deadlines;
    }

    /// What the event that receives a request has to keep.
    ///
    /// @param text personal, so encrypted
    record Draw(Map<String, String> facts, String text) {}

    Draw draw(String number, Channel channel, Form form, LocalDate receivedOn) {
        var due = deadlines.due(Term.REPLY, new LocalDateOfReceipt(receivedOn));
        var text = text(number, channel, form, receivedOn, due);
        return new Draw(
                Map.of(
                        "number", number,
                        "channel", channel.name(),
                        "due", due.date().toString(),
                        "provisional", Boolean.toString(due.provisional()),
                        "receipt", Hash.of(text)),
                text);
    }

    Optional<Receipt> of(Request request) {
        return request.events().stream()
                .filter(event -> event.facts().containsKey("receipt"))
                .findFirst()
                .map(event -> read(event, request.contact()));
    }

    private static Receipt read(RequestEvent event, Contact contact) {
        var due = LocalDate.parse(event.fact("due").orElseThrow());
        var provisional = Boolean.parseBoolean(event.fact("provisional").orElseThrow());
        var key = provisional ? "due.provisional" : "due.explanation";
        return new Receipt(
                event.fact("number").orElseThrow(),
                event.at(),
                event.on(),
                due,
                provisional,
                Wording.of(key, event.on(), Term.REPLY.length(), due),
                contact.queryCode(),
                event.word("receipt").orElse(""),
                event.fact("receipt").orElseThrow());
    }

    private String text(String number, Channel channel, Form form, LocalDate receivedOn, DueDate due) {
        return Stream.of(
                        Wording.of("receipt.title"),
                        Wording.of("receipt.organ", organ.name()),
                        Wording.of("receipt.number", number),
                        Wording.of(
                                "receipt.applicant", form.masked(FormField.NAME).orElse("")),
                        Wording.of("receipt.channel", channel.label()),
                        Wording.of(
                                "receipt.description",
                                form.value(FormField.DESCRIPTION).orElse("").replace('\n', ' ')),
                        Wording.of("receipt.receivedOn", receivedOn),
                        Wording.of(due.provisional() ? "receipt.dueProvisional" : "receipt.due", due.date()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
