package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Puts requests into plain words for their applicants.
@Component
class Views {

    private static final TypeReference<Map<FormField, String>> VALUES = new TypeReference<>() {};

    private final Deadlines deadlines;

    Views(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    RequestView of(Request request) {
        var status = request.status();
        var form = form(request);
        var due = Due.of(status, deadlines);
        var nextOn = status.until().isPresent() && !awaited(status.state()).isEmpty() ? status.until() : due.date();
        return new RequestView(
                request.number().orElse(""),
                request.version(),
                status.state(),
                status.channel(),
                form.masked(FormField.NAME).orElse(""),
                form.value(FormField.DESCRIPTION).orElse(""),
                status.receivedOn().orElse(request.events().getFirst().on()),
                due.date(),
                due.provisional(),
                next(status.state(), nextOn),
                nextOn,
                request.events().stream()
                        .flatMap(event -> moment(event).stream())
                        .toList(),
                awaits(status.state()),
                Remedies.of(status, deadlines));
    }

    /// What the applicant asked, as last known.
    static Form form(Request request) {
        return form(request.events());
    }

    /// The same of some of its events.
    static Form form(List<RequestEvent> events) {
        return events.stream()
                .flatMap(event -> event.word("form").stream())
                .findFirst()
                .map(json -> new Form(JsonMapper.shared().readValue(json, VALUES)))
                .orElse(Form.empty());
    }

    static List<RequestView.Act> awaits(State state) {
        return switch (state) {
            case AWAITING_SUPPLEMENT -> List.of(RequestView.Act.SUPPLEMENT, RequestView.Act.WITHDRAW);
            case AWAITING_REASON -> List.of(RequestView.Act.GIVE_REASONS, RequestView.Act.WITHDRAW);
            case RECEIVED, IN_PROGRESS, CONSULTING, AWAITING_PAYMENT, PENDING_REVIEW, PENDING_SIGN ->
                List.of(RequestView.Act.WITHDRAW);
            case PENDING_CONFIRM, APPROVED, ANSWERED, CLOSED, ARCHIVED -> List.of();
        };
    }

    /// What only the applicant can do for it to go on.
    private static List<RequestView.Act> awaited(State state) {
        return awaits(state).stream()
                .filter(act -> act != RequestView.Act.WITHDRAW)
                .toList();
    }

    private static String next(State state, Optional<LocalDate> on) {
        return on.map(date -> Wording.of("next." + state.name(), date))
                .orElseGet(() -> Wording.of("next." + state.name() + ".undated"));
    }

    private static Optional<RequestView.Moment> moment(RequestEvent event) {
        if (amongStaff(event.kind())) {
            return Optional.empty();
        }
        Object detail = event.fact("until")
                .or(() -> event.fact("due"))
                .<Object>map(LocalDate::parse)
                .or(() -> event.fact("workingDays"))
                .orElse("");
        return Optional.of(new RequestView.Moment(
                event.on(),
                Wording.of(
                        "moment." + event.kind().name(),
                        detail,
                        event.word("words").orElse(""),
                        event.fact("yuan")
                                .or(() -> event.fact("children"))
                                .or(() -> event.fact("parent"))
                                .orElse(""))));
    }

    private static boolean amongStaff(EventKind kind) {
        return switch (kind) {
            case IDENTITY_VIEWED,
                    ENCLOSED,
                    TAKEN_OUT,
                    ASSIGNED,
                    FEE_ALLOWED,
                    DRAFTED,
                    REVIEWED,
                    RETURNED,
                    SIGNED,
                    ARCHIVED,
                    DESTROYED,
                    HELD,
                    RELEASED,
                    DISPUTE_FILED,
                    DISPUTE_DECIDED,
                    DISPUTE_WITHDRAWN -> true;
            default -> false;
        };
    }
}
