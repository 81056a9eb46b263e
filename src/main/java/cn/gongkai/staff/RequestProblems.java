package cn.gongkai.staff;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Calls that do not even reach the register or the reports. Before the frame's own answers, which are in English.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(
        assignableTypes = {
            RequestsController.class,
            RequestActionsController.class,
            RequestFilesController.class,
            ReportImportsController.class
        })
class RequestProblems {

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.unreadable"));
    }

    @ExceptionHandler
    ResponseEntity<Object> parameter(MethodArgumentTypeMismatchException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.parameter", e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Object> header(MissingRequestHeaderException e) {
        return e.getHeaderName().equals("If-Match")
                ? Problem.of(HttpStatus.PRECONDITION_REQUIRED, Sentences.of("requests.ifMatch"))
                : Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.key"));
    }
}
