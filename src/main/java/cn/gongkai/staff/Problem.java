package cn.gongkai.staff;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Answers that say what is wrong (RFC 9457), in a sentence staff can act on.
public final class Problem {

    private Problem() {}

    /// One with a status.
    ///
    /// @param sentence what to do next
    public static ResponseEntity<Object> of(HttpStatus status, String sentence) {
        return of(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /// What was sent is not what the interface takes.
    public static ResponseEntity<Object> unreadable() {
        return of(HttpStatus.BAD_REQUEST, Sentences.of("call.unreadable"));
    }

    /// The version that was read is not said.
    public static ResponseEntity<Object> versionMissing() {
        return of(HttpStatus.PRECONDITION_REQUIRED, Sentences.of("call.ifMatch"));
    }

    /// With what the problem says beside its sentence.
    public static ResponseEntity<Object> of(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
