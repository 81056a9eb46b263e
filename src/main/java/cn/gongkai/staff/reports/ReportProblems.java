package cn.gongkai.staff.reports;

import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Calls about reports that cannot be read. Before the frame's own answers, which are in English.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {ReportsController.class, DisputesController.class, LedgerController.class})
class ReportProblems {

    private final StaffWords words;

    ReportProblems(StaffWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("report.unreadable"));
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<Object> noFile(Exception e) {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("report.noFile"));
    }

    @ExceptionHandler
    ResponseEntity<Object> parameter(MethodArgumentTypeMismatchException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, words.of("report.parameter", e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Object> header(MissingRequestHeaderException e) {
        return e.getHeaderName().equals("If-Match")
                ? Problem.of(HttpStatus.PRECONDITION_REQUIRED, words.of("report.ifMatch"))
                : Problem.of(HttpStatus.BAD_REQUEST, words.of("report.key"));
    }
}
