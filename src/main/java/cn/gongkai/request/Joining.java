package cn.gongkai.request;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// One letter for several requests of one applicant. The request whose draft it is leads: what is done to its draft is
/// done to the others in the same transaction, and each keeps events, outcome and file of its own.
@Component
class Joining {

    private static final int MOST = 20;

    private final RequestTable requests;
    private final Ledger ledger;
    private final ActRules rules;
    private final Numbers numbers;

    Joining(RequestTable requests, Ledger ledger, ActRules rules, Numbers numbers) {
        this.requests = requests;
        this.ledger = ledger;
        this.rules = rules;
        this.numbers = numbers;
    }

    /// Locks all that an act changes, in the order of their ids, so that two acts cannot wait for each other.
    void lock(UUID id, StaffAct act) {
        if (!shared(act)) {
            return;
        }
        Stream.concat(
                        Stream.of(id),
                        requests.byId(id).map(ledger::read).stream().flatMap(leader -> named(leader, act)))
                .distinct()
                .sorted()
                .forEach(requests::lock);
    }

    /// The others that an act on a leader changes too.
    List<Request> others(Request leader, StaffAct act) {
        return named(leader, act)
                .distinct()
                .flatMap(id -> ledger.lock(id).stream())
                .filter(other -> !(act instanceof StaffAct.ReturnDraft) || stillWith(leader, other))
                .toList();
    }

    private static boolean shared(StaffAct act) {
        return switch (act) {
            case StaffAct.DraftAnswer draft -> !draft.together().isEmpty();
            case StaffAct.Review _, StaffAct.ReturnDraft _, StaffAct.Sign _, StaffAct.Serve _ -> true;
            default -> false;
        };
    }

    private Stream<UUID> named(Request leader, StaffAct act) {
        var named = switch (act) {
            case StaffAct.DraftAnswer draft -> draft.together();
            case StaffAct.Review _, StaffAct.ReturnDraft _, StaffAct.Sign _, StaffAct.Serve _ ->
                leader.status().together();
            default -> List.<String>of();
        };
        return named.stream().flatMap(number -> idOf(number).stream());
    }

    private Optional<UUID> idOf(String number) {
        return numbers.typed(number).flatMap(requests::byNumber).map(RequestRow::id);
    }

    /// Why the others stand against it.
    Optional<String> refusal(Request leader, List<Request> others, StaffAct act, Clerk clerk) {
        if (act instanceof StaffAct.DraftAnswer draft && !draft.together().isEmpty()) {
            return unknown(leader, others, draft)
                    .or(() -> first(others, other -> drafting(leader, other, draft, clerk)));
        }
        return ledBy(leader, act).or(() -> first(others, other -> together(leader, other, act, clerk)));
    }

    private static Optional<String> unknown(Request leader, List<Request> others, StaffAct.DraftAnswer draft) {
        var ids = new HashSet<>(others.stream().map(Request::id).toList());
        return ids.contains(leader.id()) || ids.size() != draft.together().size() || ids.size() > MOST
                ? refused("joinUnknown", MOST)
                : Optional.empty();
    }

    private Optional<String> drafting(Request leader, Request other, StaffAct.DraftAnswer draft, Clerk clerk) {
        var number = other.number().orElse("");
        if (applicant(leader).isEmpty() || !applicant(leader).equals(applicant(other))) {
            return refused("joinApplicant", number);
        }
        var alone = new StaffAct.DraftAnswer(draft.outcome(), draft.parts(), draft.grounds());
        return sameState(leader, other)
                .or(() -> rules.refusal(other, alone, clerk).map(why -> Wording.of("refused.joinOther", number, why)));
    }

    private static Optional<String> applicant(Request request) {
        return Applicant.text(Views.form(request));
    }

    private static Optional<String> together(Request leader, Request other, StaffAct act, Clerk clerk) {
        if (act instanceof StaffAct.ReturnDraft) {
            return Optional.empty();
        }
        var kind = ActKind.of(act);
        return stillWith(leader, other)
                ? ActRules.mayNot(other.status(), kind, clerk)
                        .map(why ->
                                Wording.of("refused.joinOther", other.number().orElse(""), why))
                : sameState(leader, other)
                        .or(() -> refused("joinLeft", other.number().orElse("")));
    }

    private static boolean stillWith(Request leader, Request other) {
        return other.status().leader().equals(leader.number())
                && other.status().state() == leader.status().state();
    }

    private static Optional<String> sameState(Request leader, Request other) {
        return other.status().state() == leader.status().state()
                ? Optional.empty()
                : refused(
                        "joinState",
                        other.number().orElse(""),
                        other.status().state().label(),
                        leader.status().state().label());
    }

    /// What is done to the leader's draft is not done to the others one by one, unless the leader has gone.
    private Optional<String> ledBy(Request request, StaffAct act) {
        var number = request.status().leader();
        if (number.isEmpty() || !shared(act)) {
            return Optional.empty();
        }
        var leader = requests.byNumber(number.get()).map(ledger::read).orElseThrow();
        var gone = leader.status().state() != request.status().state();
        return gone && act instanceof StaffAct.ReturnDraft ? Optional.empty() : refused("joinedTo", number.get());
    }

    private static Optional<String> first(List<Request> others, Function<Request, Optional<String>> why) {
        return others.stream().flatMap(other -> why.apply(other).stream()).findFirst();
    }

    private static Optional<String> refused(String key, Object... details) {
        return Optional.of(Wording.of("refused." + key, details));
    }
}
