package cn.gongkai.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A request as its applicant sees it.
///
/// @param version counts its events
/// @param state where it stands; [State#label] is what residents read
/// @param applicant masked
/// @param due the last day of the answer; absent while the period is stopped, and once it is answered or closed
/// @param next what happens next and until when, a Chinese sentence
/// @param nextOn the date in it
/// @param timeline oldest first
/// @param awaits what the resident can do now
/// @param remedies until when the answer can be challenged; present once it is served
public record RequestView(
        String number,
        int version,
        State state,
        Channel channel,
        String applicant,
        String description,
        LocalDate receivedOn,
        Optional<LocalDate> due,
        boolean provisional,
        String next,
        Optional<LocalDate> nextOn,
        List<Moment> timeline,
        List<Act> awaits,
        Optional<Remedies> remedies) {

    public RequestView {
        timeline = List.copyOf(timeline);
        awaits = List.copyOf(awaits);
    }

    /// One thing that happened.
    ///
    /// @param words a Chinese sentence
    public record Moment(LocalDate on, String words) {}

    /// What a resident can do.
    public enum Act {
        SUPPLEMENT,
        GIVE_REASONS,
        WITHDRAW
    }

    @Override
    public String toString() {
        return "RequestView[" + number + ", " + state + "]";
    }
}
