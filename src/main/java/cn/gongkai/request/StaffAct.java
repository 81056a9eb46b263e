package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.fee.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /// Takes it for what it is, before it is registered: some ask under the name of disclosure for their own record to
    /// be corrected (art. 41).
    record Retype(Matter matter) implements StaffAct {

        public Retype {
            Objects.requireNonNull(matter);
        }
    }

    /// Registers it and hands it to whoever works on it.
    ///
    /// @param handler the account's name
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

    /// Hands it over, or names who acts in the handler's place.
    record Assign(String handler, Optional<String> deputy) implements StaffAct {

        public Assign {
            Objects.requireNonNull(handler);
        }
    }

    /// Sets a later day after reasons that hold (art. 35), agreed by the head of the office.
    record Postpone(LocalDate until, String words, String approvedBy) implements StaffAct {

        public Postpone {
            Objects.requireNonNull(until);
            Objects.requireNonNull(words);
            Objects.requireNonNull(approvedBy);
        }

        @Override
        public String toString() {
            return "Postpone[" + until + "]";
        }
    }

    /// Asks a third party or another organ today (art. 32, 33 (3), 34): the period pauses.
    ///
    /// @param addressee personal, where it is a person
    /// @param words what they are asked
    record SendConsultation(Consultation.Kind kind, String addressee, String words) implements StaffAct {

        public SendConsultation {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(addressee);
            Objects.requireNonNull(words);
        }

        @Override
        public String toString() {
            return "SendConsultation[" + kind + "]";
        }
    }

    /// Notes what came back, or that nothing came in fifteen working days. With the last one the period goes on.
    ///
    /// @param consultation its number
    /// @param letterReceivedOn the day the addressee got the letter; needed to say that nothing came
    record RecordOpinion(
            int consultation,
            Consultation.Opinion opinion,
            Optional<LocalDate> letterReceivedOn,
            Optional<String> words)
            implements StaffAct {

        public RecordOpinion {
            Objects.requireNonNull(opinion);
        }

        @Override
        public String toString() {
            return "RecordOpinion[" + consultation + ", " + opinion + "]";
        }
    }

    /// Turns the processing fee on for this request.
    record AllowFee(String reason) implements StaffAct {

        public AllowFee {
            Objects.requireNonNull(reason);
        }

        @Override
        public String toString() {
            return "AllowFee[]";
        }
    }

    /// Asks for the fee (art. 42, 国办函〔2020〕109号): the period stops.
    ///
    /// @param pages for the tariff by pages
    /// @param receivedOn the day the applicant gets the notice
    record NoticeFee(Tariff tariff, Optional<Integer> pages, LocalDate receivedOn) implements StaffAct {

        public NoticeFee {
            Objects.requireNonNull(tariff);
            Objects.requireNonNull(receivedOn);
        }
    }

    /// The fee is paid: the period starts again.
    ///
    /// @param receiptNumber of the treasury's receipt
    record RecordPayment(LocalDate on, String receiptNumber) implements StaffAct {

        public RecordPayment {
            Objects.requireNonNull(on);
            Objects.requireNonNull(receiptNumber);
        }
    }

    /// Ends a request whose fee was not paid in time.
    record CloseUnpaid() implements StaffAct {}

    /// 一事一申请: divides a request that asks for several things. Each part gets its own number and answer; the day of
    /// receipt stays.
    ///
    /// @param descriptions what each part asks for; two to twenty
    record Split(List<String> descriptions) implements StaffAct {

        public Split {
            descriptions = List.copyOf(descriptions);
        }

        @Override
        public String toString() {
            return "Split[" + descriptions.size() + "]";
        }
    }

    /// Puts an answer to review.
    ///
    /// @param together numbers of other requests of the same applicant that the same letter answers
    record DraftAnswer(Outcome outcome, Map<Part, String> parts, List<Outcome> grounds, List<String> together)
            implements StaffAct {

        public DraftAnswer {
            Objects.requireNonNull(outcome);
            parts = parts == null ? Map.of() : Map.copyOf(parts);
            grounds = grounds == null ? List.of() : List.copyOf(grounds);
            together = together == null ? List.of() : List.copyOf(together);
        }

        /// Of one request.
        public DraftAnswer(Outcome outcome, Map<Part, String> parts, List<Outcome> grounds) {
            this(outcome, parts, grounds, List.of());
        }

        @Override
        public String toString() {
            return "DraftAnswer[" + outcome + "]";
        }
    }

    /// Lets a draft pass: secrecy and law (art. 17).
    record Review(Optional<String> words) implements StaffAct {

        @Override
        public String toString() {
            return "Review[]";
        }
    }

    /// Gives a draft back.
    record ReturnDraft(String words) implements StaffAct {

        public ReturnDraft {
            Objects.requireNonNull(words);
        }

        @Override
        public String toString() {
            return "ReturnDraft[]";
        }
    }

    /// Signs: the answer gets its number and never changes again.
    record Sign() implements StaffAct {}

    /// Notes that the answer reached the applicant: on paper the day of the signature or of posting with China Post,
    /// online the day it arrived.
    record Serve(Delivery way, LocalDate on, Optional<String> tracking) implements StaffAct {

        public Serve {
            Objects.requireNonNull(way);
            Objects.requireNonNull(on);
        }
    }

    /// Closes the file.
    ///
    /// @param years how long it is kept; nothing means as the body's schedule has it
    record Archive(Optional<Integer> years) implements StaffAct {}

    /// Has it answered anew, as a decision on reconsideration or a judgment ordered.
    ///
    /// @param until the day it sets
    record OrderRedo(Dispute.Kind by, LocalDate receivedOn, LocalDate until) implements StaffAct {

        public OrderRedo {
            Objects.requireNonNull(by);
            Objects.requireNonNull(receivedOn);
            Objects.requireNonNull(until);
        }
    }

    /// Keeps the file from being destroyed.
    record Hold(String reason) implements StaffAct {

        public Hold {
            Objects.requireNonNull(reason);
        }
    }

    /// Ends that.
    record Release() implements StaffAct {}

    /// Notes a reconsideration or a lawsuit.
    record FileDispute(Dispute.Kind kind, LocalDate on) implements StaffAct {

        public FileDispute {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(on);
        }
    }

    /// Notes how it ended.
    record DecideDispute(int dispute, Dispute.Result result, LocalDate on) implements StaffAct {

        public DecideDispute {
            Objects.requireNonNull(result);
            Objects.requireNonNull(on);
        }
    }

    /// Takes back a dispute that was noted wrongly.
    record WithdrawDispute(int dispute, String reason) implements StaffAct {

        public WithdrawDispute {
            Objects.requireNonNull(reason);
        }
    }

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
