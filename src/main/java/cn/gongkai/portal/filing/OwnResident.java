package cn.gongkai.portal.filing;

import cn.gongkai.request.Resident;
import cn.gongkai.ticket.Tickets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The person an official account said this browser is, for as long as a visit lasts.
@Component
class OwnResident {

    private static final char BETWEEN = '\n';

    private final Tickets tickets;

    OwnResident(Tickets tickets) {
        this.tickets = tickets;
    }

    void keep(Resident resident, HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.RESIDENT.set(
                request,
                response,
                tickets.issue(Tickets.Kind.RESIDENT, resident.account() + BETWEEN + resident.openId()),
                tickets.validFor(Tickets.Kind.RESIDENT));
    }

    Optional<Resident> of(HttpServletRequest request) {
        return OwnCookie.RESIDENT
                .of(request)
                .flatMap(ticket -> tickets.content(Tickets.Kind.RESIDENT, ticket))
                .map(content -> {
                    var end = content.indexOf(BETWEEN);
                    return new Resident(content.substring(0, end), content.substring(end + 1));
                });
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.RESIDENT.clear(request, response);
    }
}
