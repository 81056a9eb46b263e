package cn.gongkai.staff.cases;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffRole;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Consultation;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.FormField;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.fee.Tariff;
import cn.gongkai.staff.People;
import cn.gongkai.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of the acts of staff, and the way back from what was typed to the act's content.
@Component
class ActForms {

    /// What an applicant gets to answer, if nobody says otherwise.
    private static final int DAYS_TO_ANSWER = 15;

    private final People people;
    private final StaffWords words;
    private final Clock clock;

    ActForms(People people, StaffWords words, Clock clock) {
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    ActForm form(CaseView request, CaseView.Possible act, Map<String, String> typed, boolean open) {
        var inputs = inputs(act.action(), request).stream()
                .map(input ->
                        typed.containsKey(input.name()) ? input.with(typed.getOrDefault(input.name(), "")) : input)
                .toList();
        return new ActForm(act.action(), act.label(), act.effect(), act.dueAfter(), inputs, open);
    }

    /// What was typed, as the content of the act. Empty fields are left out.
    Map<String, Object> content(String action, CaseView request, Map<String, String> typed) {
        var content = new HashMap<String, Object>();
        for (var input : inputs(action, request)) {
            var value =
                    typed.getOrDefault(input.name(), "").replace("\r\n", "\n").strip();
            if (!value.isEmpty()) {
                content.put(
                        input.name(),
                        switch (input.kind()) {
                            case NUMBER -> Integer.valueOf(value);
                            case PARTS ->
                                Arrays.stream(value.split("\n\\s*\n"))
                                        .map(String::strip)
                                        .toList();
                            case TEXT, AREA, DATE, SELECT -> value;
                        });
            } else if (input.kind() == Input.Kind.AREA && input.required()) {
                content.put(input.name(), "");
            }
        }
        return content;
    }

    /// What was typed for an act, in words, where anything was.
    List<Input> typed(String action, CaseView request, Map<String, String> typed) {
        return inputs(action, request).stream()
                .map(input -> input.with(typed.getOrDefault(input.name(), "").strip()))
                .filter(input -> !input.value().isEmpty())
                .map(input -> input.choices().stream()
                        .filter(choice -> choice.value().equals(input.value()))
                        .findFirst()
                        .map(choice -> input.with(choice.label()))
                        .orElse(input))
                .toList();
    }

    private List<Input> inputs(String action, CaseView request) {
        var today = LocalDate.now(clock);
        return switch (action) {
            case "confirm" -> List.of(date(action, "on", today));
            case "retype" -> List.of(choice(action, "matter", Matter.values()));
            case "register" -> List.of(people("handler", true, request.handler().orElse("")));
            case "assign" ->
                List.of(
                        people("handler", true, request.handler().orElse("")),
                        people("deputy", false, request.deputy().orElse("")));
            case "request-supplement" ->
                List.of(
                        area(action, "words", true),
                        date(action, "until", today.plusDays(DAYS_TO_ANSWER)),
                        text(action, "override", false));
            case "ask-reasons" ->
                List.of(area(action, "words", true), date(action, "until", today.plusDays(DAYS_TO_ANSWER)));
            case "postpone" ->
                List.of(area(action, "words", true), date(action, "until", today.plusDays(DAYS_TO_ANSWER)), heads());
            case "send-consultation" ->
                List.of(
                        choice(action, "kind", Consultation.Kind.values()),
                        text(action, "addressee", true),
                        area(action, "words", true));
            case "record-opinion" ->
                List.of(
                        choice(
                                action,
                                "consultation",
                                request.consultations().stream()
                                        .filter(one -> one.opinion().isEmpty())
                                        .map(one -> new Input.Choice(
                                                Integer.toString(one.number()),
                                                say("input.kind." + one.kind()) + " " + one.sentOn()))
                                        .toList()),
                        choice(action, "opinion", Consultation.Opinion.values()),
                        optionalDate(action, "letterReceivedOn"),
                        area(action, "words", false));
            case "extend" -> List.of(number(action, "workingDays", true, "20"), text(action, "reason", true), heads());
            case "allow-fee", "hold" -> List.of(text(action, "reason", true));
            case "notice-fee" ->
                List.of(
                        choice(action, "tariff", Tariff.values()),
                        number(action, "pages", false, ""),
                        date(action, "receivedOn", today));
            case "record-payment" -> List.of(date(action, "on", today), text(action, "receiptNumber", true));
            case "split" ->
                List.of(new Input(
                        "descriptions",
                        say("input.split.descriptions"),
                        say("hint.split.descriptions"),
                        Input.Kind.PARTS,
                        true,
                        List.of(),
                        ""));
            case "review" -> List.of(area(action, "words", false));
            case "return-draft" -> List.of(area(action, "words", true));
            case "serve" -> List.of(ways(action, request), date(action, "on", today), text(action, "tracking", false));
            case "archive" -> List.of(number(action, "years", false, ""));
            case "order-redo" ->
                List.of(
                        choice(action, "by", Dispute.Kind.values()),
                        date(action, "receivedOn", today),
                        date(action, "until", today.plusDays(DAYS_TO_ANSWER)));
            case "file-dispute" -> List.of(choice(action, "kind", Dispute.Kind.values()), date(action, "on", today));
            case "decide-dispute" ->
                List.of(
                        choice(
                                action,
                                "dispute",
                                disputes(request.disputes().stream()
                                        .filter(one -> one.result().isEmpty()))),
                        choice(action, "result", Dispute.Result.values()),
                        date(action, "on", today));
            case "withdraw-dispute" ->
                List.of(choice(action, "dispute", disputes(request.disputes().stream())), text(action, "reason", true));
            default -> List.of();
        };
    }

    private List<Input.Choice> disputes(Stream<Dispute> disputes) {
        return disputes.map(one -> new Input.Choice(
                        Integer.toString(one.number()), say("input.kind." + one.kind()) + " " + one.filedOn()))
                .toList();
    }

    private Input people(String name, boolean required, String now) {
        return new Input(
                name,
                say("input." + name),
                "",
                Input.Kind.SELECT,
                required,
                first(required, named(StaffRole.HANDLER)),
                now);
    }

    private Input heads() {
        return new Input(
                "approvedBy",
                say("input.approvedBy"),
                "",
                Input.Kind.SELECT,
                true,
                first(true, named(StaffRole.OFFICE_HEAD)),
                "");
    }

    /// The way the applicant chose stands first.
    private Input ways(String action, CaseView request) {
        var chosen = request.fields().getOrDefault(FormField.DELIVERY, "");
        var ways = Arrays.stream(Delivery.values()).toList();
        var value = ways.stream()
                .filter(way -> way.label().equals(chosen))
                .map(Delivery::name)
                .findFirst()
                .orElse("");
        var choices = ways.stream()
                .map(way -> new Input.Choice(way.name(), way.label()))
                .toList();
        return new Input("way", label(action, "way"), "", Input.Kind.SELECT, true, choices, value);
    }

    /// Those who can be given a request.
    List<Input.Choice> handlers() {
        return named(StaffRole.HANDLER).toList();
    }

    /// Whose requests a list can be narrowed to: whoever has or had one, and whoever can be given one.
    ///
    /// @param now whose it shows
    List<Input.Choice> whose(Set<String> having, @Nullable String now) {
        var names = new TreeSet<>(having);
        people.having(StaffRole.HANDLER).forEach(account -> names.add(account.name()));
        if (now != null && !now.isBlank()) {
            names.add(now);
        }
        var known = people.all();
        return names.stream()
                .map(name -> new Input.Choice(
                        name,
                        Optional.ofNullable(known.get(name))
                                .map(account -> account.enabled() ? shown(account) : say("person.gone", shown(account)))
                                .orElse(name)))
                .toList();
    }

    /// Nothing is chosen before somebody chooses: what stands there may bind the body.
    private List<Input.Choice> first(boolean required, Stream<Input.Choice> choices) {
        return Stream.concat(Stream.of(new Input.Choice("", required ? say("input.choose") : "")), choices)
                .toList();
    }

    private Stream<Input.Choice> named(StaffRole role) {
        return people.having(role).stream().map(account -> new Input.Choice(account.name(), shown(account)));
    }

    private static String shown(Account account) {
        return account.displayName().equals(account.name())
                ? account.name()
                : account.displayName() + "（" + account.name() + "）";
    }

    private <E extends Enum<E>> Input choice(String action, String name, E[] values) {
        return choice(action, name, choices(values, value -> say("input.kind." + value.name())));
    }

    private static <E extends Enum<E>> List<Input.Choice> choices(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> new Input.Choice(value.name(), label.apply(value)))
                .toList();
    }

    private Input choice(String action, String name, List<Input.Choice> choices) {
        return new Input(name, label(action, name), "", Input.Kind.SELECT, true, first(true, choices.stream()), "");
    }

    private Input date(String action, String name, LocalDate value) {
        return new Input(name, label(action, name), "", Input.Kind.DATE, true, List.of(), value.toString());
    }

    private Input optionalDate(String action, String name) {
        return new Input(name, label(action, name), "", Input.Kind.DATE, false, List.of(), "");
    }

    private Input text(String action, String name, boolean required) {
        return new Input(name, label(action, name), "", Input.Kind.TEXT, required, List.of(), "");
    }

    private Input area(String action, String name, boolean required) {
        return new Input(name, label(action, name), "", Input.Kind.AREA, required, List.of(), "");
    }

    private Input number(String action, String name, boolean required, String value) {
        return new Input(name, label(action, name), "", Input.Kind.NUMBER, required, List.of(), value);
    }

    private String label(String action, String name) {
        return say("input." + action + "." + name);
    }

    private String say(String key, Object... details) {
        return words.of(key, details);
    }
}
