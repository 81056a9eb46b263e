package cn.gongkai.request;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What staff can do to a request. A constructor refuses what a call left out.
public sealed interface StaffAct {

    /// Both sides have confirmed a letter, fax or e-mail (条例 art. 31): the number is drawn and the period starts.
    ///
    /// @param on the day they did
    record Confirm(LocalDate on) implements StaffAct {

        public Confirm {
            Objects.requireNonNull(on);
        }
    }

    /// Registers it and hands it to whoever works on it.
    record Register(String handler) implements StaffAct {

        public Register {
            Objects.requireNonNull(handler);
        }
    }

    /// Tells the applicant what to supply (art. 30): within seven working days of receipt, once.
    ///
    /// @param until the reasonable term the applicant gets
    /// @param override why it is asked late or again all the same
    record RequestSupplement(String words, LocalDate until, Optional<String> override) implements StaffAct {

        public RequestSupplement {
            Objects.requireNonNull(words);
            Objects.requireNonNull(until);
        }

        @Override
        public String toString() {
            return "RequestSupplement[" + until + "]";
        }
    }

    /// Ends a request whose supplement did not come in time (art. 30).
    record CloseUnsupplemented() implements StaffAct {}

    /// Asks why there are so many requests (art. 35). The period runs on.
    record AskReasons(String words, LocalDate until) implements StaffAct {

        public AskReasons {
            Objects.requireNonNull(words);
            Objects.requireNonNull(until);
        }

        @Override
        public String toString() {
            return "AskReasons[" + until + "]";
        }
    }

    /// Third parties or other organs were asked today (art. 32, 34): the period pauses.
    record SendConsultation() implements StaffAct {}

    /// All opinions are in, or the time for them is over.
    record RecordOpinions() implements StaffAct {}

    /// Prolongs the period (art. 33 (2)).
    ///
    /// @param approvedBy the head of the office who agreed
    record Extend(int workingDays, String reason, String approvedBy) implements StaffAct {

        public Extend {
            Objects.requireNonNull(reason);
            Objects.requireNonNull(approvedBy);
        }

        @Override
        public String toString() {
            return "Extend[" + workingDays + "]";
        }
    }
}
