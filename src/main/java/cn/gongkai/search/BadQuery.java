package cn.gongkai.search;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// A request that cannot be answered as it stands, with a sentence that says what to do. Never repeats what was typed.
final class BadQuery extends RuntimeException {

    private static final ResourceBundle WORDING = ResourceBundle.getBundle("cn.gongkai.search.problems");

    BadQuery(String key, Object... arguments) {
        super(new MessageFormat(WORDING.getString(key)).format(arguments));
    }

    ProblemDetail detail() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(getMessage()));
        problem.setTitle(WORDING.getString("title"));
        return problem;
    }
}
