package cn.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A request as staff see it: what identifies a person is masked.
///
/// @param version counts its events
/// @param fields of the form, masked, choices in words
/// @param history oldest first
public record CaseView(
        UUID id,
        Optional<String> number,
        int version,
        State state,
        Channel channel,
        Optional<ApplicantKind> kind,
        Map<FormField, String> fields,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> due,
        boolean provisional,
        Optional<String> handler,
        Optional<String> outcome,
        List<Happened> history,
        List<Attachment> attachments) {

    public CaseView {
        fields = Map.copyOf(fields);
        history = List.copyOf(history);
        attachments = List.copyOf(attachments);
    }

    /// One thing that happened.
    ///
    /// @param actor APPLICANT or the name of a member of staff
    /// @param words what was asked or said, if anything
    public record Happened(int sequence, String kind, LocalDate on, String actor, String words) {

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
