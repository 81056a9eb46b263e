package cn.gongkai.inbox;

import java.util.Optional;

/// Which threads a list shows; what is absent does not narrow it.
///
/// @param assigned who of the staff has it in hand; an empty name for nobody
/// @param words a part of the number or of the question
public record ThreadQuery(Show show, Optional<String> assigned, Optional<String> words) {

    /// Where they stand, and what comes first.
    public enum Show {
        /// All that have not ended, newest first.
        OPEN("state = 'OPEN'", "opened_at DESC, number DESC"),
        /// Those the resident spoke last in, whoever waits longest first.
        WAITING("state = 'OPEN' AND NOT answered", "opened_at, number"),
        /// Those staff spoke last in, newest first.
        ANSWERED("state = 'OPEN' AND answered", "opened_at DESC, number DESC"),
        /// Those that have ended, newest first, as far as they are not forgotten.
        CLOSED("state = 'CLOSED'", "closed_at DESC, number DESC");

        private final String condition;
        private final String order;

        Show(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }

        String condition() {
            return condition;
        }

        String order() {
            return order;
        }
    }

    public static ThreadQuery of(Show show) {
        return new ThreadQuery(show, Optional.empty(), Optional.empty());
    }
}
