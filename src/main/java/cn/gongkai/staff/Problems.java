package cn.gongkai.staff;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Refusals of the staff's REST, as RFC 9457 has them.
final class Problems {

    private Problems() {}

    static ResponseEntity<?> of(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }

    static ResponseEntity<?> badPage() {
        return of(HttpStatus.BAD_REQUEST, "offset 从 0 开始，size 为 1 到 100。");
    }
}
