package cn.gongkai.staff;

import cn.gongkai.inbox.StaffReply;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Why a reply is not taken, in words for whoever reads the program's log at the other end.
final class Refusals {

    private Refusals() {}

    static ResponseEntity<?> badPage() {
        return Problem.of(HttpStatus.BAD_REQUEST, "offset 从 0 开始，size 为 1 到 100。");
    }

    static ResponseEntity<?> unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "没有这个编号。");
    }

    static ResponseEntity<?> changed() {
        return Problem.of(HttpStatus.PRECONDITION_FAILED, "这件事在您读取以后有了变化，请重新读取再答复。");
    }

    static ResponseEntity<?> ended() {
        return Problem.of(HttpStatus.CONFLICT, "这件事已经办结。");
    }

    static ResponseEntity<?> keyReused() {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "这个 Idempotency-Key 已经用于另一份答复。");
    }

    static ResponseEntity<?> tooLong() {
        return Problem.of(HttpStatus.BAD_REQUEST, "答复要有 1 到 " + StaffReply.LONGEST + " 个字。");
    }
}
