package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What staff can do, whichever database it stands in.
@ParameterizedClass
@EnumSource
class CaseworkTests extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Casework casework;

    CaseworkTests(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void find() {
        casework = office.casework;
    }

    @Test
    void handedInAndSignedForCountFromThatDay() {
        for (var channel : new Channel[] {Channel.IN_PERSON, Channel.ORAL, Channel.SIGNED_MAIL}) {
            var done = keyIn(channel, TODAY.minusDays(4), channel.name());
            assertThat(done.request().state()).isEqualTo(State.RECEIVED);
            assertThat(done.request().receivedOn()).contains(TODAY.minusDays(4));
            assertThat(done.request().due()).contains(LocalDate.of(2026, 12, 18));
            assertThat(done.receipt()).isPresent();
        }
    }

    @Test
    void lettersFaxesAndMailsCountFromTheConfirmation() {
        for (var channel : new Channel[] {Channel.LETTER, Channel.FAX, Channel.EMAIL}) {
            var done = keyIn(channel, TODAY.minusDays(1), channel.name());
            assertThat(done.request().state()).isEqualTo(State.PENDING_CONFIRM);
            assertThat(done.request().number()).isEmpty();
            assertThat(done.request().due()).isEmpty();
            assertThat(done.receipt()).isEmpty();

            var early = act(done.request(), new StaffAct.Confirm(TODAY.minusDays(2)));
            assertThat(early).isInstanceOf(Worked.Refused.class);
            assertThat(act(done.request(), new StaffAct.Confirm(TODAY.plusDays(1))))
                    .isInstanceOf(Worked.Refused.class);
            var confirmed = (Worked.Done) act(done.request(), new StaffAct.Confirm(TODAY));
            assertThat(confirmed.request().state()).isEqualTo(State.RECEIVED);
            assertThat(confirmed.receipt().orElseThrow().receivedOn()).isEqualTo(TODAY);
            assertThat(office.register.gave(
                            confirmed.request().number().orElseThrow(),
                            confirmed.receipt().orElseThrow().hash()))
                    .isTrue();
        }
        assertThat(office.bean(Verification.class).run().faults()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeKeyedIn() {
        assertThat(casework.keyIn(letter(Channel.WECHAT, TODAY), "clerk", "k")).isInstanceOf(KeyedIn.Refused.class);
        assertThat(casework.keyIn(letter(Channel.IN_PERSON, TODAY.plusDays(1)), "clerk", "k"))
                .isInstanceOf(KeyedIn.Refused.class);
        var values = new HashMap<>(Applicants.person().values());
        values.put(FormField.IDENTITY_NUMBER, "123");
        values.remove(FormField.DESCRIPTION);
        var unusable = (KeyedIn.Unusable) casework.keyIn(new KeyIn(Channel.LETTER, TODAY, values), "clerk", "k");
        assertThat(unusable.wrong()).isEqualTo(Map.of(FormField.IDENTITY_NUMBER, Checked.Reason.IDENTITY_LENGTH));
        assertThat(unusable.missing()).containsExactly(FormField.DESCRIPTION);
    }

    @Test
    void theSameKeyAtOnceIsOneRequest() throws Exception {
        var calls = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < 12; i++) {
            calls.add(() -> keyIn(Channel.IN_PERSON, TODAY, "same").request().id());
        }
        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var id : threads.invokeAll(calls)) {
                ids.add(id.get());
            }
        }
        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(keyIn(Channel.IN_PERSON, TODAY, "next").request().number()).contains("可经开依申〔2026〕002号");
    }

    @Test
    void aSupplementStopsThePeriodAndStartsItAgain() {
        office.file(ANN, "m1");
        var registered = registered();
        assertThat(registered.handler()).contains("李四");
        var until = TODAY.plusDays(10);
        var asked = done(act(registered, new StaffAct.RequestSupplement("请写明年份", until, Optional.empty())));
        assertThat(asked.state()).isEqualTo(State.AWAITING_SUPPLEMENT);
        assertThat(asked.due()).isEmpty();
        var seen = office.register.ofPerson(ANN, 1).getFirst();
        assertThat(seen.awaits()).contains(RequestView.Act.SUPPLEMENT);
        assertThat(seen.next()).contains("2026年12月4日");
        assertThat(seen.timeline().getLast().words()).contains("请写明年份");

        clock.now = clock.now.plus(Duration.ofDays(3));
        var supplied = office.register.supplement("2026-1", new Access.Owner(ANN), "2024年", "s1");
        assertThat(((Acted.Done) supplied).request().due()).contains(LocalDate.of(2026, 12, 25));
        // Once.
        var again = act(
                current(registered.id()), new StaffAct.RequestSupplement("再请写明", TODAY.plusDays(20), Optional.empty()));
        assertThat(again).isInstanceOf(Worked.Refused.class);
        assertThat(act(
                        current(registered.id()),
                        new StaffAct.RequestSupplement("再请写明", TODAY.plusDays(20), Optional.of("出现新的不明确之处"))))
                .isInstanceOf(Worked.Done.class);
    }

    @Test
    void asksForASupplementWithinSevenWorkingDays() {
        office.file(ANN, "m1");
        var registered = registered();
        // 24 November and seven working days: 3 December.
        clock.now = clock.now.plus(Duration.ofDays(10));
        assertThat(act(registered, new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(20), Optional.empty())))
                .isInstanceOfSatisfying(
                        Worked.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("2026年12月3日"));
        clock.now = clock.now.minus(Duration.ofDays(1));
        assertThat(act(registered, new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(20), Optional.empty())))
                .isInstanceOf(Worked.Done.class);
    }

    @Test
    void closesWhatWasNotSuppliedOnlyAfterItsTerm() {
        office.file(ANN, "m1");
        var asked =
                done(act(registered(), new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(10), Optional.empty())));
        clock.now = clock.now.plus(Duration.ofDays(10));
        assertThat(act(asked, new StaffAct.CloseUnsupplemented())).isInstanceOf(Worked.Refused.class);
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(done(act(asked, new StaffAct.CloseUnsupplemented())).outcome())
                .contains("OTHER_NO_SUPPLEMENT");
    }

    @Test
    void extendsOnceAndConsultsMeanwhile() {
        office.file(ANN, "m1");
        var registered = registered();
        assertThat(act(registered, new StaffAct.Extend(10, "检索量大", ""))).isInstanceOf(Worked.Refused.class);
        var extended = done(act(registered, new StaffAct.Extend(10, "检索量大", "赵主任")));
        assertThat(extended.due()).contains(LocalDate.of(2027, 1, 5));
        assertThat(extended.provisional()).isTrue();
        assertThat(act(extended, new StaffAct.Extend(5, "检索量大", "赵主任"))).isInstanceOf(Worked.Refused.class);
        var consulting =
                done(act(extended, new StaffAct.SendConsultation(Consultation.Kind.OTHER_ORGAN, "住建局", "是否同意公开")));
        assertThat(consulting.state()).isEqualTo(State.CONSULTING);
        clock.now = clock.now.plus(Duration.ofDays(7));
        var back = done(act(
                consulting,
                new StaffAct.RecordOpinion(
                        consulting.consultations().getFirst().number(),
                        Consultation.Opinion.AGREE,
                        Optional.empty(),
                        Optional.empty())));
        assertThat(back.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(back.due()).contains(LocalDate.of(2027, 1, 12));
    }

    @Test
    void takesReasonsWithoutStoppingThePeriod() {
        var receipt = office.file(ANN, "m1");
        var asked = done(act(registered(), new StaffAct.AskReasons("请说明理由", TODAY.plusDays(10))));
        assertThat(asked.due()).contains(receipt.due());
        var given =
                office.register.giveReasons("2026-1", new Access.Code(receipt.queryCode(), "somewhere"), "研究需要", "r1");
        assertThat(((Acted.Done) given).request().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(office.register.giveReasons("2026-1", new Access.Owner(ANN), "研究需要", "r2"))
                .isInstanceOf(Acted.NotNow.class);
    }

    @Test
    void ofTwoClerksAtOnceOneIsToldToLookAgain() {
        office.file(ANN, "m1");
        var seen = current(idOf("2026-1"));
        assertThat(casework.act(seen.id(), seen.version(), new StaffAct.Register("甲"), Clerk.ofAll("clerk"), "k1"))
                .isInstanceOf(Worked.Done.class);
        assertThat(casework.act(seen.id(), seen.version(), new StaffAct.Register("乙"), Clerk.ofAll("other"), "k2"))
                .isInstanceOf(Worked.Stale.class);
        // The same call again is done already.
        assertThat(casework.act(seen.id(), seen.version(), new StaffAct.Register("甲"), Clerk.ofAll("clerk"), "k1"))
                .isInstanceOf(Worked.Done.class);
        assertThat(casework.act(UUID.randomUUID(), 1, new StaffAct.Register("甲"), Clerk.ofAll("clerk"), "k3"))
                .isInstanceOf(Worked.NotFound.class);
    }

    @Test
    void writesDownWhoLookedAtAnIdentity() {
        office.file(ANN, "m1");
        var id = idOf("2026-1");
        assertThat(current(id).fields())
                .containsEntry(FormField.NAME, "王**")
                .containsEntry(FormField.IDENTITY_NUMBER, "110***********002X");
        assertThat(casework.identity(id, "clerk").orElseThrow().value(FormField.IDENTITY_NUMBER))
                .contains(Applicants.IDENTITY_NUMBER);
        assertThat(current(id).history().getLast())
                .satisfies(look -> assertThat(look.kind()).isEqualTo("IDENTITY_VIEWED"))
                .satisfies(look -> assertThat(look.actor()).isEqualTo("clerk"));
        assertThat(office.register.ofPerson(ANN, 1).getFirst().timeline()).hasSize(1);
    }

    @Test
    void listsByStateAndPage() {
        office.file(ANN, "m1");
        keyIn(Channel.LETTER, TODAY, "k1");
        keyIn(Channel.IN_PERSON, TODAY.minusDays(5), "k2");
        assertThat(casework.page(CaseQuery.all(), 0, 10).total()).isEqualTo(3);
        assertThat(casework.page(CaseQuery.all(), 0, 1).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.channel()).isEqualTo(Channel.IN_PERSON));
        assertThat(casework.page(CaseQuery.all().in(State.PENDING_CONFIRM), 0, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEmpty());
        assertThat(casework.page(CaseQuery.all().in(State.CLOSED), 0, 10).rows())
                .isEmpty();
    }

    private KeyedIn.Done keyIn(Channel channel, LocalDate on, String key) {
        return (KeyedIn.Done) casework.keyIn(letter(channel, on), "clerk", key);
    }

    private static KeyIn letter(Channel channel, LocalDate on) {
        return new KeyIn(channel, on, Applicants.person().values());
    }

    private CaseView registered() {
        return done(act(current(idOf("2026-1")), new StaffAct.Register("李四")));
    }

    private UUID idOf(String number) {
        return casework.idOf(number).orElseThrow();
    }

    private CaseView current(UUID id) {
        return casework.get(id).orElseThrow();
    }

    private Worked act(CaseView seen, StaffAct act) {
        return casework.act(
                seen.id(),
                seen.version(),
                act,
                Clerk.ofAll("clerk"),
                UUID.randomUUID().toString());
    }

    private static CaseView done(Worked worked) {
        assertThat(worked).isInstanceOf(Worked.Done.class);
        return ((Worked.Done) worked).request();
    }
}
