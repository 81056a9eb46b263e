package cn.gongkai.staff;

import cn.gongkai.inbox.StaffClosing;
import cn.gongkai.inbox.StaffReply;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Why a reply is not taken, in words for whoever reads the program's log at the other end.
final class Refusals {

    private Refusals() {}

    static ResponseEntity<?> badPage() {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("questions.page"));
    }

    static ResponseEntity<?> unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, Sentences.of("questions.unknown"));
    }

    static ResponseEntity<?> changed() {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, Sentences.of("questions.changed"));
    }

    static ResponseEntity<?> ended() {
        return Problem.of(HttpStatus.CONFLICT, Sentences.of("questions.ended"));
    }

    static ResponseEntity<?> keyReused() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, Sentences.of("questions.keyReused"));
    }

    static ResponseEntity<?> tooLong() {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("questions.length", String.valueOf(StaffReply.LONGEST)));
    }

    static ResponseEntity<?> reasonWanted() {
        return Problem.of(
                HttpStatus.BAD_REQUEST, Sentences.of("questions.reason", String.valueOf(StaffClosing.LONGEST_REASON)));
    }
}
