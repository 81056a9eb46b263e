package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.CaseQuery.Times;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.support.Databases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What a member of staff is offered, and what their lists show: theirs, and nothing that would be refused to them.
@ParameterizedClass
@EnumSource
class OwnWorkTests extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clerk DESK = new Clerk("desk", Set.of(Role.CLERK));
    private static final Clerk LI = new Clerk("li", Set.of(Role.HANDLER, Role.SECRECY_REVIEWER, Role.SIGNER));
    private static final Clerk WU = new Clerk("wu", Set.of(Role.HANDLER));
    private static final Clerk QIAN = new Clerk("qian", Set.of(Role.SECRECY_REVIEWER, Role.SIGNER));
    private static final Clerk SUN = new Clerk("sun", Set.of(Role.SIGNER));
    private static final StaffAct.DraftAnswer DRAFT =
            new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "合同一份。"), List.of());

    OwnWorkTests(Databases kind) {
        super(kind);
    }

    @Test
    void nobodyIsOfferedWhatWouldBeRefusedToThem() {
        var id = registered("m1");
        assertThat(offered(id, LI)).contains("draft-answer", "extend", "send-consultation");
        assertThat(offered(id, WU)).containsExactly("assign");
        assertThat(office.casework.get(id, LI).orElseThrow().takesIn()).containsExactly(Attachment.Kind.ENCLOSURE);
        assertThat(office.casework.get(id, WU).orElseThrow().takesIn()).isEmpty();
        done(id, DRAFT, LI);
        assertThat(offered(id, LI)).doesNotContain("review").contains("return-draft");
        assertThat(offered(id, QIAN)).contains("review");
        done(id, new StaffAct.Review(Optional.empty()), QIAN);
        assertThat(offered(id, QIAN)).doesNotContain("sign");
        assertThat(offered(id, LI)).doesNotContain("sign");
        assertThat(offered(id, SUN)).contains("sign");
    }

    @Test
    void whatWaitsForReviewAndSignatureIsCountedAsFourEyesLet() {
        var id = registered("m1");
        done(id, DRAFT, LI);
        var review = CaseQuery.all().in(State.PENDING_REVIEW);
        assertThat(office.casework.count(review)).isEqualTo(1);
        assertThat(office.casework.count(review.openTo("li"))).isZero();
        assertThat(ids(review.openTo("qian"))).containsExactly(id);
        done(id, new StaffAct.Review(Optional.empty()), QIAN);
        var sign = CaseQuery.all().in(State.PENDING_SIGN);
        assertThat(ids(sign.openTo("qian"))).isEmpty();
        assertThat(ids(sign.openTo("sun"))).containsExactly(id);
    }

    @Test
    void ofSeveralAnsweredTogetherTheLeaderIsListed() {
        var leader = registered("m1");
        var other = registered("m2");
        var number = view(other).number().orElseThrow();
        done(leader, new StaffAct.DraftAnswer(DRAFT.outcome(), DRAFT.parts(), List.of(), List.of(number)), LI);
        assertThat(ids(CaseQuery.all().in(State.PENDING_REVIEW).openTo("qian"))).containsExactly(leader);
        assertThat(offered(other, QIAN)).doesNotContain("review");
    }

    @Test
    void deputiesFindTheirs() {
        var id = registered("m1");
        assertThat(ids(CaseQuery.all().of("wu"))).isEmpty();
        done(id, new StaffAct.Assign("li", Optional.of("wu")), DESK);
        assertThat(ids(CaseQuery.all().of("wu"))).containsExactly(id);
        assertThat(ids(CaseQuery.all().of("li"))).containsExactly(id);
        assertThat(offered(id, WU)).contains("draft-answer");
        assertThat(office.casework.handlers()).containsExactly("li", "wu");
    }

    @Test
    void whatAnApplicantLetPassIsListed() {
        var id = registered("m1");
        done(id, new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(10), Optional.empty()), LI);
        var lapsed = CaseQuery.all().in(State.AWAITING_SUPPLEMENT).lapsedOnly();
        days(10);
        assertThat(ids(lapsed)).as("the last day").isEmpty();
        days(1);
        assertThat(ids(lapsed)).containsExactly(id);
        assertThat(ids(lapsed.of("wu"))).isEmpty();
        done(id, new StaffAct.CloseUnsupplemented(), DESK);
        assertThat(ids(CaseQuery.all().lapsedOnly())).isEmpty();
    }

    @Test
    void whatWaitsForOpinionsIsNotDueSoon() {
        var runs = registered("m1");
        var paused = registered("m2");
        done(paused, new StaffAct.SendConsultation(Consultation.Kind.OTHER_ORGAN, "住建局", "意见"), LI);
        var due = view(runs).due().orElseThrow();
        var soon = new Days(TODAY, due.plusDays(30));
        assertThat(ids(CaseQuery.all().at(Times.due(soon)))).containsExactly(runs);
        assertThat(office.casework
                        .page(
                                new CaseQuery(
                                        Optional.empty(),
                                        Optional.of(due.plusDays(30)),
                                        false,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        CaseQuery.Sort.DUE),
                                0,
                                10)
                        .rows())
                .extracting(CaseRow::id)
                .containsExactly(runs);
    }

    @Test
    void rowsOfAnEarlierVersionAreFilledIn() {
        var id = registered("m1");
        done(id, new StaffAct.Assign("li", Optional.of("wu")), DESK);
        done(id, DRAFT, LI);
        office.jdbc
                .sql("UPDATE request SET deputy = NULL, drafter = NULL, counted_version = -1")
                .update();
        assertThat(ids(CaseQuery.all().of("wu"))).isEmpty();
        assertThat(office.bean(CountedRows.class).fillUp()).isEqualTo(1);
        assertThat(ids(CaseQuery.all().of("wu"))).containsExactly(id);
        assertThat(office.jdbc
                        .sql("SELECT drafter FROM request")
                        .query(String.class)
                        .single())
                .isEqualTo("li");
    }

    @Test
    void answeredRequestsOfOthersThatAskedAlikeAreShown() {
        var past = registered("m1");
        done(past, DRAFT, LI);
        done(past, new StaffAct.Review(Optional.empty()), QIAN);
        done(past, new StaffAct.Sign(), SUN);
        done(past, new StaffAct.Serve(Delivery.COLLECT, TODAY, Optional.empty()), DESK);
        var alike = keyedIn("2024年园区道路建设预算", "another");
        assertThat(office.casework.hints(alike).orElseThrow().similar()).isEmpty();
        assertThat(office.casework.hints(alike).orElseThrow().past())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.id()).isEqualTo(past);
                    assertThat(one.number()).isEqualTo(view(past).number().orElseThrow());
                    assertThat(one.outcome()).isEqualTo(Outcome.OPEN_PROVIDED);
                    assertThat(one.answeredOn()).isEqualTo(TODAY);
                });
        assertThat(office.casework
                        .hints(keyedIn("职工食堂的菜谱", "third"))
                        .orElseThrow()
                        .past())
                .isEmpty();
        office.file(new Resident("wx1", "another-phone"), "m3");
        var own = office.casework.idOf("2026-4").orElseThrow();
        assertThat(office.casework.hints(own).orElseThrow().similar()).hasSize(1);
        assertThat(office.casework.hints(own).orElseThrow().past())
                .as("shown as the same applicant's already")
                .isEmpty();
        assertThat(view(past).matter()).isEqualTo(Matter.DISCLOSURE);
    }

    @Test
    void papersAreAddedByThoseWhoWorkOnItOnceAndTakenOut() {
        var id = registered("m1");
        assertThat(enclosed(id, WU, "k"))
                .isInstanceOfSatisfying(
                        Worked.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("li承办"));
        assertThat(enclosed(id, LI, "k")).isInstanceOf(Worked.Done.class);
        assertThat(enclosed(id, LI, "k")).isInstanceOf(Worked.Done.class);
        assertThat(view(id).attachments()).hasSize(1);
        assertThat(view(id).history().getLast().words()).isEqualTo("王小明的合同.txt");
        assertThat(office.jdbc
                        .sql("SELECT facts FROM request_event WHERE kind = 'ENCLOSED'")
                        .query(String.class)
                        .single())
                .doesNotContain("王小明");
        var paper = view(id).attachments().getFirst().id();
        assertThat(office.casework.takeOut(id, paper, WU, "t")).isInstanceOf(Worked.Refused.class);
        assertThat(office.casework.takeOut(id, paper, LI, "t")).isInstanceOf(Worked.Done.class);
        assertThat(office.casework.takeOut(id, paper, LI, "t"))
                .as("a second click")
                .isInstanceOf(Worked.Done.class);
        assertThat(view(id).attachments()).isEmpty();
        assertThat(view(id).history()).extracting(CaseView.Happened::kind).endsWith("ENCLOSED", "TAKEN_OUT");
        enclosed(id, LI, "k2");
        done(id, DRAFT, LI);
        assertThat(office.casework.takeOut(id, view(id).attachments().getFirst().id(), LI, "t2"))
                .as("drafted")
                .isInstanceOf(Worked.Refused.class);
        assertThat(office.bean(Verification.class).run().faults()).isEmpty();
    }

    @Test
    void theLastDayAfterAConfirmationIsSaidAndAfterAPostponementLeftOpen() {
        var letter = new KeyIn(Channel.LETTER, TODAY, Applicants.person().values());
        var id = ((KeyedIn.Done) office.casework.keyIn(letter, "desk", "k"))
                .request()
                .id();
        assertThat(after(id, "confirm")).contains(LocalDate.of(2026, 12, 22));
        var asked = registered("m1");
        done(asked, new StaffAct.AskReasons("请说明", TODAY.plusDays(10)), LI);
        office.register.giveReasons(view(asked).number().orElseThrow(), new Access.Owner(person("m1")), "研究", "r");
        assertThat(after(asked, "postpone")).isEmpty();
        assertThat(after(asked, "allow-fee")).isPresent();
    }

    @Test
    void aPreviewIsALookOfWhoeverMayDraft() {
        var id = registered("m1");
        var decision = new Decision(DRAFT.outcome(), DRAFT.parts(), List.of());
        var previews = office.bean(LetterPreview.class);
        var before = view(id);
        assertThat(previews.of(id, decision, WU)).isEmpty();
        assertThat(view(id).history()).hasSameSizeAs(before.history());
        assertThat(previews.of(id, decision, LI).orElseThrow().letter()).isPresent();
        assertThat(view(id).history().getLast().kind()).isEqualTo("IDENTITY_VIEWED");
        assertThat(view(id).lastChange().kind()).isEqualTo("REGISTERED");
        assertThat(view(id).version()).isEqualTo(before.version());
    }

    @Test
    void titlesOfAPageComeFromTheirFirstEvents() {
        var id = registered("m1");
        var title =
                office.bean(CaseTitles.class).of(List.of(id, UUID.randomUUID())).get(id);
        assertThat(title).isEqualTo(new CaseTitles.Title("王**", "2024年园区道路建设的预算和决算"));
    }

    private Optional<LocalDate> after(UUID id, String action) {
        return view(id).possible().stream()
                .filter(one -> one.action().equals(action))
                .findFirst()
                .orElseThrow()
                .dueAfter();
    }

    private Worked enclosed(UUID id, Clerk clerk, String key) {
        return office.casework.enclose(
                id, Attachment.Kind.ENCLOSURE, "王小明的合同.txt", "text/plain", new byte[] {1, 2}, clerk, key);
    }

    private List<String> offered(UUID id, Clerk clerk) {
        return office.casework.get(id, clerk).orElseThrow().possible().stream()
                .map(CaseView.Possible::action)
                .toList();
    }

    private List<UUID> ids(CaseQuery query) {
        return office.casework.export(query).stream().map(CaseRow::id).toList();
    }

    private CaseView view(UUID id) {
        return office.casework.get(id).orElseThrow();
    }

    private static Resident person(String message) {
        return message.equals("m1") ? ANN : new Resident("wx1", message);
    }

    private UUID registered(String message) {
        var id = office.casework
                .idOf(office.file(person(message), message).number())
                .orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        return id;
    }

    private UUID keyedIn(String description, String key) {
        var values = new HashMap<>(Applicants.person().values());
        values.put(FormField.DESCRIPTION, description);
        values.put(FormField.IDENTITY_NUMBER, "110105194912310038");
        var keyed = office.casework.keyIn(new KeyIn(Channel.IN_PERSON, TODAY, values), "desk", key);
        assertThat(keyed).isInstanceOf(KeyedIn.Done.class);
        return ((KeyedIn.Done) keyed).request().id();
    }

    private void done(UUID id, StaffAct act, Clerk clerk) {
        var worked = office.casework.act(
                id, view(id).version(), act, clerk, UUID.randomUUID().toString());
        assertThat(worked)
                .as(() -> act + (worked instanceof Worked.Refused(var why) ? why : ""))
                .isInstanceOf(Worked.Done.class);
    }

    private void days(int count) {
        clock.now = clock.now.plus(Duration.ofDays(count));
    }
}
