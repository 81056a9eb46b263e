package cn.gongkai.portal.filing;

import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Resident;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The draft a browser holds the token of.
@Component
class OwnDraft {

    /// Long enough for a second click and for going back.
    private static final Duration AFTER_FILING = Duration.ofMinutes(30);

    private final Drafts drafts;
    private final OwnResident resident;
    private final Clock clock;

    OwnDraft(Drafts drafts, OwnResident resident, Clock clock) {
        this.drafts = drafts;
        this.resident = resident;
        this.clock = clock;
    }

    Optional<Draft> of(HttpServletRequest request) {
        return token(request).flatMap(drafts::byToken);
    }

    /// A new draft: of the resident, where an account said who that is.
    Draft begin(HttpServletRequest request) {
        return resident.of(request).map(drafts::begin).orElseGet(drafts::begin);
    }

    /// Brings browser and resident together: the draft begun here becomes the resident's own, unless they have one
    /// already, which is then the one that goes on.
    void goOn(Resident person, HttpServletRequest request, HttpServletResponse response) {
        of(request).ifPresent(here -> drafts.adopt(here, person));
        drafts.ofResident(person).ifPresent(theirs -> keep(theirs, request, response));
    }

    /// Also of a draft that is no more.
    Optional<String> token(HttpServletRequest request) {
        return OwnCookie.DRAFT.of(request);
    }

    /// Remembers the draft for as long as it is kept.
    void keep(Draft draft, HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.DRAFT.set(request, response, draft.token(), Duration.between(clock.instant(), draft.expiresAt()));
    }

    /// Remembers only what tells a second click from a second request.
    void filed(String token, HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.DRAFT.set(request, response, token, AFTER_FILING);
    }
}
