package cn.gongkai.request;

import cn.gongkai.request.letter.Letter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What an applicant gets who wants to read the answer.
public sealed interface AnswerOpened {

    /// It is theirs.
    ///
    /// @param scan the signed and sealed one as a PDF, where the body has put it there: then this is the answer
    /// @param enclosures the information itself, by name
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Open(Letter letter, Optional<byte[]> scan, Map<String, byte[]> enclosures) implements AnswerOpened {

        public Open {
            enclosures = Map.copyOf(enclosures);
        }

        @Override
        public String toString() {
            return "Open[***]";
        }
    }

    /// The last characters of the document's number are others.
    record WrongProof() implements AnswerOpened {}

    /// No such request, not theirs, or not answered yet.
    record None() implements AnswerOpened {}

    /// Too many attempts.
    record Locked(Instant until) implements AnswerOpened {}
}
