package cn.gongkai.portal.filing;

import cn.gongkai.request.Access;
import cn.gongkai.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps a request open for its applicant without the query code ever standing in an address.
///
/// Number and code travel in a sealed cookie instead of a server session: nothing has to be shared between nodes, Redis
/// may be away, a restart interrupts nobody, and the register checks the code anew at every step.
@Component
class Visits {

    private static final char BETWEEN = '\n';

    private final Tickets tickets;

    Visits(Tickets tickets) {
        this.tickets = tickets;
    }

    /// One request, opened by its query code.
    record Visit(String number, Access access) {}

    void begin(String number, String queryCode, HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.VISIT.set(
                request,
                response,
                tickets.issue(Tickets.Kind.VISIT, number + BETWEEN + queryCode),
                tickets.validFor(Tickets.Kind.VISIT));
    }

    Optional<Visit> of(HttpServletRequest request) {
        return OwnCookie.VISIT
                .of(request)
                .flatMap(ticket -> tickets.content(Tickets.Kind.VISIT, ticket))
                .map(content -> {
                    var end = content.indexOf(BETWEEN);
                    return new Visit(content.substring(0, end), access(content.substring(end + 1), request));
                });
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.VISIT.clear(request, response);
    }

    static Access access(String queryCode, HttpServletRequest request) {
        return new Access.Code(queryCode, request.getRemoteAddr());
    }
}
