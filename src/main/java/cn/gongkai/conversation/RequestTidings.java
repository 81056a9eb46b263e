package cn.gongkai.conversation;

import cn.gongkai.notice.Notice;
import cn.gongkai.notice.Outbox;
import cn.gongkai.organ.Organ;
import cn.gongkai.request.Access;
import cn.gongkai.request.Finding;
import cn.gongkai.request.Register;
import cn.gongkai.request.RequestNews;
import cn.gongkai.request.RequestView;
import cn.gongkai.request.Resident;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells residents what staff did with their requests, in the transaction in which it was done.
@Component
class RequestTidings {

    private static final String KIND = "request.news";
    private static final int MOST_WORDS = 400;
    /// What the law lets an organ do counts from the day the resident learns of it, so a person sees to it soon.
    private static final Duration TOLD_WITHIN = Duration.ofDays(2);

    private final Register register;
    private final Outbox outbox;
    private final Wording wording;
    private final Organ organ;
    private final Clock clock;

    RequestTidings(Register register, Outbox outbox, Wording wording, Organ organ, Clock clock) {
        this.register = register;
        this.outbox = outbox;
        this.wording = wording;
        this.organ = organ;
        this.clock = clock;
    }

    @EventListener
    void on(RequestNews news) {
        register.residentOf(news.number()).ifPresent(resident -> {
            switch (news.kind()) {
                // What they did themselves they were answered at once.
                case RECEIVED, SUPPLEMENT_RECEIVED, REASON_GIVEN, WITHDRAWN ->
                    outbox.expect(resident.account(), resident.openId());
                case REGISTERED,
                        SUPPLEMENT_REQUESTED,
                        REASON_ASKED,
                        CONSULTATION_SENT,
                        OPINIONS_RECEIVED,
                        EXTENDED,
                        POSTPONED,
                        FEE_NOTICED,
                        FEE_PAID,
                        REDO_ORDERED,
                        SPLIT,
                        DUE_MOVED,
                        CLOSED -> {
                    if (register.find(news.number(), new Access.Owner(resident)) instanceof Finding.Found(var view)) {
                        outbox.tell(notice(
                                resident,
                                view,
                                wording.say(
                                        Phrase.REQUEST_NEWS,
                                        view.number(),
                                        view.state().label(),
                                        said(news.kind(), view))));
                    }
                }
                case ANSWERED -> {
                    if (register.find(news.number(), new Access.Owner(resident)) instanceof Finding.Found(var view)) {
                        var link = organ.link(RequestDesk.OWN_REQUESTS);
                        outbox.tell(notice(resident, view, wording.say(Phrase.REQUEST_ANSWERED, view.number(), link)));
                    }
                }
            }
        });
    }

    /// What is asked of them in the words it was asked in; otherwise what comes next.
    private static String said(RequestNews.Kind kind, RequestView view) {
        return switch (kind) {
            case SUPPLEMENT_REQUESTED, REASON_ASKED, POSTPONED, FEE_NOTICED, SPLIT ->
                Lines.shortened(view.timeline().getLast().words(), MOST_WORDS);
            default -> view.next();
        };
    }

    private Notice notice(Resident resident, RequestView view, String words) {
        return new Notice(
                resident.account(),
                resident.openId(),
                KIND,
                view.number(),
                Notice.Author.PROGRAM,
                words,
                // A calendar moves the day without anything having happened to the request.
                "request:%s:%d:%s:%b"
                        .formatted(
                                view.number(),
                                view.version(),
                                view.nextOn().map(LocalDate::toString).orElse(""),
                                view.provisional()),
                clock.instant().plus(TOLD_WITHIN));
    }
}
