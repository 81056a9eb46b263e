package cn.gongkai.request;

import cn.gongkai.deadline.TraceDay;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A request as staff see it: what identifies a person is masked.
///
/// @param version counts its events
/// @param matter disclosure, or the correction of the applicant's own record
/// @param fields of the form, masked, choices in words
/// @param trace how the last day comes about, day by day
/// @param draft the answer as drafted, signed or not
/// @param answeredWith numbers of other requests the same letter answers; of one that does not lead, the leader's
/// @param possible what can be done now, by whom, and what it does to the last day
/// @param remarks what staff should look at, Chinese sentences
/// @param history oldest first
/// @param takesIn the kinds of papers that can be added or taken out now
public record CaseView(
        UUID id,
        Optional<String> number,
        int version,
        State state,
        Channel channel,
        Matter matter,
        Optional<ApplicantKind> kind,
        Map<FormField, String> fields,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> due,
        boolean provisional,
        List<TraceDay> trace,
        Optional<String> handler,
        Optional<String> deputy,
        List<Consultation> consultations,
        Optional<Fee> fee,
        Optional<Decision> draft,
        Optional<String> replyNumber,
        List<String> answeredWith,
        Optional<Service> service,
        Optional<String> outcome,
        Optional<Remedies> remedies,
        boolean redo,
        boolean held,
        List<Dispute> disputes,
        List<Possible> possible,
        List<String> remarks,
        List<Happened> history,
        List<Attachment> attachments,
        List<Attachment.Kind> takesIn) {

    public CaseView {
        fields = Map.copyOf(fields);
        trace = List.copyOf(trace);
        consultations = List.copyOf(consultations);
        disputes = List.copyOf(disputes);
        answeredWith = List.copyOf(answeredWith);
        possible = List.copyOf(possible);
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
        attachments = List.copyOf(attachments);
        takesIn = List.copyOf(takesIn);
    }

    /// The last thing that changed it: a look does not.
    public Happened lastChange() {
        return history.reversed().stream()
                .filter(event -> !event.kind().equals(EventKind.IDENTITY_VIEWED.name()))
                .findFirst()
                .orElseThrow();
    }

    /// Something that can be done now.
    ///
    /// @param action as in the address
    /// @param roles one of them is enough
    /// @param effect what it does to the last day, in words
    /// @param dueAfter the last day if it is done today; absent where there is none then
    public record Possible(String action, String label, Set<Role> roles, String effect, Optional<LocalDate> dueAfter) {

        public Possible {
            roles = Set.copyOf(roles);
        }
    }

    /// Another request of the same applicant that asks for something alike.
    ///
    /// @param likeness 0 to 1, of the words
    public record Similar(UUID id, String number, State state, double likeness) {}

    /// An answered request of somebody else that asked for something alike.
    ///
    /// @param label of the outcome, in Chinese
    /// @param likeness 0 to 1, of the words
    public record Past(UUID id, String number, Outcome outcome, String label, LocalDate answeredOn, double likeness) {}

    /// Suggestions: none of them decides anything.
    ///
    /// @param similar the most alike first
    /// @param past answered requests of others that asked for something alike, the most alike first
    /// @param outcome what the request might end in, with its article
    public record Hints(List<Similar> similar, List<Past> past, Optional<Suggestion> outcome) {

        public Hints {
            similar = List.copyOf(similar);
            past = List.copyOf(past);
        }
    }

    /// An outcome that might fit.
    ///
    /// @param why a Chinese sentence
    public record Suggestion(Outcome outcome, String label, String article, String why) {}

    /// One thing that happened.
    ///
    /// @param at the moment it was written down
    /// @param actor APPLICANT or the name of a member of staff
    /// @param words what was asked or said, if anything
    public record Happened(
            int sequence,
            String kind,
            LocalDate on,
            Instant at,
            String actor,
            Map<String, String> facts,
            String words) {

        public Happened {
            facts = Map.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Happened[" + sequence + " " + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "CaseView[" + id + ", " + state + "]";
    }
}
