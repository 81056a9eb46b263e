package cn.gongkai.staff;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/// Calls that do not even reach what they are for. Before the frame's own answers, which are in English.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class CallProblems {

    private final MultipartProperties uploads;

    CallProblems(MultipartProperties uploads) {
        this.uploads = uploads;
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException e) {
        return Problem.unreadable();
    }

    /// Where [UploadLimit] could not know how long it is.
    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MaxUploadSizeExceededException e) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, UploadLimit.sentence(uploads.getMaxFileSize()));
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<Object> noFile(Exception e) {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("call.noFile"));
    }

    @ExceptionHandler
    ResponseEntity<Object> parameter(MethodArgumentTypeMismatchException e) {
        return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("call.parameter", e.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Object> header(MissingRequestHeaderException e) {
        return e.getHeaderName().equals("If-Match")
                ? Problem.versionMissing()
                : Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("call.key"));
    }
}
