package cn.gongkai.request;

import cn.gongkai.deadline.Term;
import java.time.LocalDate;
import java.util.Optional;

/// A letter that asks somebody before a request is answered.
///
/// @param number the sequence of the event that sent it
/// @param opinion absent until it is in, or its time is over
public record Consultation(int number, Kind kind, LocalDate sentOn, Optional<Opinion> opinion) {

    /// Whom, and what their silence means.
    public enum Kind {
        /// 条例 art. 32: on silence the body decides.
        THIRD_PARTY,
        /// Art. 34: silence is consent.
        CO_ORGAN,
        /// Art. 33 (3): no term in the law; the body asks again or decides.
        OTHER_ORGAN;

        Term term() {
            return this == CO_ORGAN ? Term.CO_ORGAN_OPINION : Term.THIRD_PARTY_OPINION;
        }
    }

    /// What came back.
    public enum Opinion {
        AGREE,
        REFUSE,
        /// Nothing in time.
        NONE
    }

    /// A third party that does not agree (art. 32).
    boolean objection() {
        return kind == Kind.THIRD_PARTY
                && opinion.filter(came -> came == Opinion.REFUSE).isPresent();
    }

    boolean open() {
        return opinion.isEmpty();
    }

    Consultation answered(Opinion with) {
        return new Consultation(number, kind, sentOn, Optional.of(with));
    }

    /// What a silent addressee has said by law: a co-organ agrees (art. 34); of a third party nothing is said (art.
    /// 32).
    public Optional<Opinion> effective() {
        return opinion.map(came -> came == Opinion.NONE && kind == Kind.CO_ORGAN ? Opinion.AGREE : came);
    }
}
