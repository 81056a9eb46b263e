package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.fee.Tariff;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// Random lives of requests: whatever people try, the law's invariants hold.
class RandomLifeTests {

    private static final int LIVES = 60;
    private static final int TRIES = 50;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d");

    private final TestClock clock = new TestClock();
    private final Set<State> reached = EnumSet.noneOf(State.class);
    private final Set<ActKind> done = EnumSet.noneOf(ActKind.class);

    @Test
    void whateverIsTriedTheInvariantsHold() throws Exception {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var database = Databases.H2.empty();
        try (var office = new Office(database, clock, Office.FIRST_KEY)) {
            for (var life = 1; life <= LIVES; life++) {
                clock.now = clock.now.plus(Duration.ofHours(1));
                office.file(new Resident("wx1", "r" + life), "m" + life);
                var ids = office.jdbc
                        .sql("SELECT id FROM request ORDER BY created_at DESC LIMIT 1")
                        .query(UUID.class)
                        .list();
                live(office, ids.getFirst(), random, "seed " + seed + ", life " + life);
            }
            assertThat(office.bean(Verification.class).run().faults())
                    .as("seed %d", seed)
                    .isEmpty();
        } finally {
            ((AutoCloseable) database).close();
        }
        // A test that never got anywhere would pass too.
        assertThat(reached).contains(State.ANSWERED, State.ARCHIVED, State.CONSULTING, State.AWAITING_PAYMENT);
        assertThat(done).hasSizeGreaterThan(15);
    }

    private void live(Office office, UUID id, RandomGenerator random, String which) {
        for (var i = 0; i < TRIES; i++) {
            clock.now = clock.now.plus(Duration.ofDays(random.nextInt(4)));
            var before = office.casework.get(id).orElseThrow();
            reached.add(before.state());
            if (before.state() == State.AWAITING_SUPPLEMENT && random.nextInt(3) > 0) {
                var owner = office.register
                        .residentOf(before.number().orElseThrow())
                        .orElseThrow();
                office.register.supplement(before.number().orElseThrow(), new Access.Owner(owner), "x", "s" + i);
                continue;
            }
            var possible = before.possible();
            var kind = possible.isEmpty() || random.nextInt(4) == 0
                    ? any(random, ActKind.values())
                    : ActKind.named(possible.get(random.nextInt(possible.size()))
                                    .action())
                            .orElseThrow();
            var act = act(kind, before, random);
            var clerk = Clerk.ofAll(PEOPLE.get(random.nextInt(PEOPLE.size())));
            var worked = office.casework.act(id, before.version(), act, clerk, "k" + i);
            var after = office.casework.get(id).orElseThrow();
            if (worked instanceof Worked.Done) {
                done.add(kind);
                assertThat(after.version()).as(which).isEqualTo(before.version() + 1);
            } else {
                assertThat(after).as("%s: %s left a trace", which, act).isEqualTo(before);
            }
            hold(after, which + ", " + act);
        }
    }

    /// Part (ii) of the law as facts: see `CaseHistory`.
    private static void hold(CaseView view, String which) {
        var wrote = new HashSet<String>();
        var reviewed = "";
        var extended = 0;
        for (var event : view.history()) {
            switch (EventKind.valueOf(event.kind())) {
                case SUPPLEMENT_RECEIVED, FEE_PAID, REDO_ORDERED -> extended = 0;
                case EXTENDED -> assertThat(++extended).as(which).isEqualTo(1);
                case DRAFTED -> {
                    wrote.clear();
                    wrote.add(event.actor());
                }
                case REVIEWED -> {
                    reviewed = event.actor();
                    assertThat(wrote).as(which).doesNotContain(reviewed);
                }
                case SIGNED -> {
                    assertThat(wrote).as(which).doesNotContain(event.actor());
                    assertThat(event.actor()).as(which).isNotEqualTo(reviewed);
                }
                default -> {}
            }
        }
        if (view.state() == State.ANSWERED) {
            assertThat(view.replyNumber()).as(which).isPresent();
            assertThat(view.service()).as(which).isPresent();
            assertThat(view.remedies()).as(which).isPresent();
            assertThat(view.outcome()).as(which).isPresent();
        }
        var split = view.history().stream().anyMatch(event -> event.kind().equals("SPLIT"));
        if (!split) {
            assertThat(view.outcome().isPresent())
                    .as(which)
                    .isEqualTo(view.state().over());
        }
        assertThat(view.due().isPresent() && view.state().over()).as(which).isFalse();
    }

    private StaffAct act(ActKind kind, CaseView view, RandomGenerator random) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var someDay = today.plusDays(random.nextInt(-3, 20));
        return switch (kind) {
            case CONFIRM -> new StaffAct.Confirm(someDay);
            case RETYPE -> new StaffAct.Retype(any(random, Matter.values()));
            case REGISTER -> new StaffAct.Register("a");
            case ASSIGN -> new StaffAct.Assign(PEOPLE.get(random.nextInt(2)), Optional.empty());
            case REQUEST_SUPPLEMENT ->
                new StaffAct.RequestSupplement(
                        "写明", someDay, Optional.of("新的不明确").filter(_ -> random.nextBoolean()));
            case CLOSE_UNSUPPLEMENTED -> new StaffAct.CloseUnsupplemented();
            case ASK_REASONS -> new StaffAct.AskReasons("说明", someDay);
            case POSTPONE -> new StaffAct.Postpone(someDay, "量大", "d");
            case SEND_CONSULTATION ->
                new StaffAct.SendConsultation(any(random, Consultation.Kind.values()), "某公司", "意见");
            case RECORD_OPINION -> {
                var open = new ArrayList<>(view.consultations().stream()
                        .filter(Consultation::open)
                        .map(Consultation::number)
                        .toList());
                open.add(7);
                yield new StaffAct.RecordOpinion(
                        open.getFirst(),
                        any(random, Consultation.Opinion.values()),
                        Optional.of(today.minusDays(random.nextInt(40))),
                        Optional.empty());
            }
            case EXTEND -> new StaffAct.Extend(random.nextInt(0, 23), "量大", "d");
            case ALLOW_FEE -> new StaffAct.AllowFee("量大");
            case NOTICE_FEE -> new StaffAct.NoticeFee(Tariff.PER_PAGE, Optional.of(random.nextInt(100)), today);
            case RECORD_PAYMENT -> new StaffAct.RecordPayment(someDay, "票据");
            case CLOSE_UNPAID -> new StaffAct.CloseUnpaid();
            case SPLIT -> new StaffAct.Split(random.nextInt(5) == 0 ? List.of("甲乙丙丁戊己", "庚辛壬癸子丑") : List.of());
            case DRAFT_ANSWER -> draft(random);
            case REVIEW -> new StaffAct.Review(Optional.empty());
            case RETURN_DRAFT -> new StaffAct.ReturnDraft("请改");
            case SIGN -> new StaffAct.Sign();
            case SERVE -> new StaffAct.Serve(Delivery.COLLECT, someDay, Optional.empty());
            case ARCHIVE -> new StaffAct.Archive(Optional.of(random.nextInt(0, 30)));
            case ORDER_REDO -> new StaffAct.OrderRedo(Dispute.Kind.REVIEW, today, someDay);
            case HOLD -> new StaffAct.Hold("诉讼");
            case RELEASE -> new StaffAct.Release();
            case FILE_DISPUTE -> new StaffAct.FileDispute(Dispute.Kind.REVIEW, someDay);
            case DECIDE_DISPUTE -> new StaffAct.DecideDispute(3, Dispute.Result.UPHELD, today);
            case WITHDRAW_DISPUTE -> new StaffAct.WithdrawDispute(random.nextInt(9), "登记错了");
        };
    }

    private static <T> T any(RandomGenerator random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static StaffAct.DraftAnswer draft(RandomGenerator random) {
        var outcome = any(random, Outcome.values());
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : outcome.required()) {
            parts.put(
                    part,
                    switch (part) {
                        case INTERNAL_KIND -> "人事管理";
                        case PROCESS_KIND -> "过程稿";
                        default -> "内容。";
                    });
        }
        return new StaffAct.DraftAnswer(
                outcome, parts, outcome == Outcome.PARTIAL ? List.of(Outcome.DENY_INTERNAL) : List.of());
    }
}
