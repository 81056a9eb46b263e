package cn.gongkai.staff.cases;

import cn.gongkai.request.CaseRow;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.State;
import cn.gongkai.request.Worked;
import cn.gongkai.staff.StaffWords;
import cn.gongkai.staff.StaffWork;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Hands several requests to one handler. What is not registered yet is registered with it; who acts in the handler's
/// place stays.
@Component
class HandingOver {

    private final Casework casework;
    private final StaffWork work;
    private final StaffWords words;

    HandingOver(Casework casework, StaffWork work, StaffWords words) {
        this.casework = casework;
        this.work = work;
        this.words = words;
    }

    /// A request as a list showed it.
    ///
    /// @param registered whether it was
    record Seen(UUID id, int version, boolean registered) {

        private static final Pattern WRITTEN =
                Pattern.compile("(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})" + ":(\\d{1,9}):(true|false)");

        static Seen of(CaseRow row) {
            return new Seen(row.id(), row.version(), row.state() != State.RECEIVED);
        }

        /// As a page sends it back.
        static Optional<Seen> read(String text) {
            var parts = WRITTEN.matcher(text);
            return parts.matches()
                    ? Optional.of(new Seen(
                            UUID.fromString(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Boolean.parseBoolean(parts.group(3))))
                    : Optional.empty();
        }

        @Override
        public String toString() {
            return id + ":" + version + ":" + registered;
        }
    }

    /// Why one of them stayed where it is.
    ///
    /// @param number of the request
    record Refusal(String number, String sentence) implements Serializable {}

    /// Hands them over.
    ///
    /// @param key the same for repetitions
    List<Refusal> all(List<Seen> seen, String handler, Clerk clerk, String key) {
        return seen.stream()
                .distinct()
                .flatMap(one -> refusal(one, handler, clerk, key).stream())
                .toList();
    }

    private Optional<Refusal> refusal(Seen seen, String handler, Clerk clerk, String key) {
        var request = casework.get(seen.id());
        if (request.isEmpty()) {
            return Optional.of(new Refusal(seen.id().toString(), words.of("case.gone")));
        }
        var number = request.get().number().orElse(words.of("case.unnumbered"));
        return switch (work.act(seen.id(), seen.version(), act(seen, request.get(), handler), clerk, key)) {
            case Worked.Done _ -> Optional.empty();
            case Worked.Refused(var sentence) -> Optional.of(new Refusal(number, sentence));
            case Worked.Stale(var current) ->
                Optional.of(new Refusal(
                        number,
                        words.of(
                                "case.assignStale",
                                words.of("event." + current.lastChange().kind()))));
            case Worked.NotFound _ -> Optional.of(new Refusal(number, words.of("case.gone")));
        };
    }

    private static StaffAct act(Seen seen, CaseView request, String handler) {
        return seen.registered()
                ? new StaffAct.Assign(handler, request.deputy().filter(name -> !name.equals(handler)))
                : new StaffAct.Register(handler);
    }
}
