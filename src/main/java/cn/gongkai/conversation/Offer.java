package cn.gongkai.conversation;

import cn.gongkai.request.RequestView;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What the bot has just offered, so that a bare number or 「更多」 means something.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Offer.Documents.class, name = "documents"),
    @JsonSubTypes.Type(value = Offer.HandOver.class, name = "handOver"),
    @JsonSubTypes.Type(value = Offer.Describe.class, name = "describe"),
    @JsonSubTypes.Type(value = Offer.Further.class, name = "further"),
    @JsonSubTypes.Type(value = Offer.Recorded.class, name = "recorded"),
    @JsonSubTypes.Type(value = Offer.Which.class, name = "which"),
    @JsonSubTypes.Type(value = Offer.Withdrawal.class, name = "withdrawal")
})
sealed interface Offer {

    /// A numbered list of documents.
    ///
    /// @param shown what the numbers stand for now
    /// @param seen ids of all documents listed so far, which 「更多」 leaves out
    record Documents(String question, List<Shown> shown, List<String> seen) implements Offer {

        public Documents {
            shown = List.copyOf(shown);
            seen = List.copyOf(seen);
        }
    }

    /// One document of a list.
    ///
    /// @param snippet what of it fits the question
    record Shown(String documentId, String snippet) {}

    /// 1 to apply for it, 2 to leave it to a person.
    record HandOver(String question) implements Offer {}

    /// The next words are what the resident wants of the staff.
    record Describe() implements Offer {}

    /// The next words go on in a thread.
    record Further(String number) implements Offer {}

    /// Done; asking for it again is not a second matter.
    record Recorded(String number) implements Offer {}

    /// Which of several requests is meant.
    ///
    /// @param words what is to be said to it
    record Which(RequestView.Act act, String words, List<String> numbers) implements Offer {

        public Which {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String toString() {
            return "Which[" + act + "]";
        }
    }

    /// Whether a request is really to be withdrawn.
    record Withdrawal(String number) implements Offer {}
}
