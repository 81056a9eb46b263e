package cn.gongkai.report;

import cn.gongkai.request.Access;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Channel;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Consultation;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.FormField;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Office;
import cn.gongkai.request.Resident;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.fee.Tariff;
import cn.gongkai.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Some years of an office, day by day, by what residents and staff really can do.
final class RandomRegister {

    private static final Clerk WRITER = Clerk.ofAll("a");
    private static final Clerk REVIEWER = Clerk.ofAll("b");
    private static final Clerk SIGNER = Clerk.ofAll("c");

    private final Office office;
    private final Disputes disputes;
    private final TestClock clock;
    private final RandomGenerator random;
    private final List<UUID> cases = new ArrayList<>();
    private final List<UUID> alone = new ArrayList<>();
    /// What was really done, so that a test can see that it saw something.
    final Set<String> done = new TreeSet<>();

    private int keys;

    RandomRegister(ReportOffice office, RandomGenerator random) {
        this.office = office.office;
        this.disputes = office.disputes;
        this.clock = office.clock;
        this.random = random;
    }

    /// Lets the days pass.
    ///
    /// @param newCases how many come in a hundred days
    void live(LocalDate first, LocalDate last, int newCases) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            // Ten in the morning in Shanghai, now and then a minute before or after midnight.
            clock.now = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
            if (random.nextInt(10) == 0) {
                clock.now = day.atStartOfDay(clock.getZone()).toInstant().plus(Duration.ofSeconds(random.nextInt(60)));
            }
            if (random.nextInt(100) < newCases) {
                come(day);
            }
            for (var i = 0; i < 1 + cases.size() / 60; i++) {
                work(day);
            }
            if (random.nextInt(60) == 0) {
                dispute(day);
            }
        }
        cases.addAll(
                office
                        .jdbc
                        .sql("SELECT id FROM request")
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list()
                        .stream()
                        .filter(id -> !cases.contains(id))
                        .toList());
    }

    /// Every request there is.
    List<CaseView> views() {
        return cases.stream().map(id -> office.casework.get(id).orElseThrow()).toList();
    }

    private void come(LocalDate day) {
        if (random.nextInt(3) == 0) {
            office.file(new Resident("wx1", "r" + cases.size()), "m" + keys++);
            cases.add(office.jdbc
                    .sql("SELECT id FROM request ORDER BY created_at DESC LIMIT 1")
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .single());
            return;
        }
        var kind = any(ApplicantKind.values());
        var values = new HashMap<FormField, String>();
        values.put(FormField.KIND, kind.name());
        values.put(FormField.NAME, kind.organisation() ? "某某公司" : "王小明");
        values.put(FormField.IDENTITY_NUMBER, kind.organisation() ? "91350100M000100Y43" : "11010519491231002X");
        if (kind.organisation()) {
            values.put(FormField.CONTACT_PERSON, "李经理");
        }
        values.put(FormField.DESCRIPTION, "2024年园区道路建设的预算和决算");
        values.put(FormField.DELIVERY, "POST");
        values.put(FormField.MEDIUM, "PAPER");
        values.put(FormField.ADDRESS, "可克达拉市滨河大道1号");
        values.put(FormField.PHONE, "13800138000");
        var channel = random.nextInt(4) == 0 ? Channel.LETTER : Channel.IN_PERSON;
        var matter = random.nextInt(8) == 0 ? Optional.of(Matter.CORRECTION) : Optional.<Matter>empty();
        var arrived = day.minusDays(random.nextInt(4));
        var keyed = office.casework.keyIn(new KeyIn(channel, arrived, matter, values), "a", "k" + keys++);
        if (keyed instanceof KeyedIn.Done(var view, var _)) {
            cases.add(view.id());
            done.add("KEYED_IN " + channel + " " + view.matter());
        } else {
            throw new IllegalStateException(keyed.toString());
        }
    }

    private void work(LocalDate day) {
        if (cases.isEmpty()) {
            return;
        }
        var known = office.jdbc
                .sql("SELECT id FROM request WHERE state NOT IN ('ANSWERED', 'CLOSED', 'ARCHIVED') OR "
                        + random.nextInt(20) + " = 0 ORDER BY id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        if (known.isEmpty()) {
            return;
        }
        var view = office.casework.get(known.get(random.nextInt(known.size()))).orElseThrow();
        // Up to the end at once, more often than not; what is left alone is carried over.
        for (var step = 0; step < 1 + random.nextInt(7); step++) {
            var now = office.casework.get(view.id()).orElseThrow();
            step(now, day);
        }
    }

    private void step(CaseView view, LocalDate day) {
        switch (view.state()) {
            case PENDING_CONFIRM -> act(view, new StaffAct.Confirm(day.minusDays(random.nextInt(3))), WRITER);
            case RECEIVED -> act(view, new StaffAct.Register("a"), WRITER);
            case IN_PROGRESS -> inProgress(view, day);
            case AWAITING_SUPPLEMENT -> {
                if (random.nextBoolean()) {
                    office.register
                            .residentOf(view.number().orElseThrow())
                            .ifPresent(owner -> office.register.supplement(
                                    view.number().orElseThrow(), new Access.Owner(owner), "补充说明", "s" + keys++));
                }
                act(view, new StaffAct.CloseUnsupplemented(), WRITER);
            }
            case PENDING_REVIEW -> act(view, new StaffAct.Review(Optional.empty()), REVIEWER);
            case PENDING_SIGN -> act(view, new StaffAct.Sign(), SIGNER);
            case APPROVED ->
                act(
                        view,
                        new StaffAct.Serve(Delivery.COLLECT, day.minusDays(random.nextInt(2)), Optional.empty()),
                        WRITER);
            case ANSWERED, CLOSED, ARCHIVED -> over(view, day);
            case CONSULTING ->
                view.consultations().stream()
                        .filter(one -> one.opinion().isEmpty())
                        .findFirst()
                        .ifPresent(one -> act(
                                view,
                                new StaffAct.RecordOpinion(
                                        one.number(), Consultation.Opinion.AGREE, Optional.empty(), Optional.empty()),
                                WRITER));
            // Some never pay.
            case AWAITING_PAYMENT ->
                act(
                        view,
                        view.id().hashCode() % 2 == 0
                                ? new StaffAct.CloseUnpaid()
                                : new StaffAct.RecordPayment(day.minusDays(random.nextInt(3)), "票据 " + keys),
                        WRITER);
            case AWAITING_REASON -> {}
        }
    }

    private void inProgress(CaseView view, LocalDate day) {
        switch (random.nextInt(11)) {
            case 0 -> act(view, new StaffAct.RequestSupplement("写明年份", day.plusDays(7), Optional.of("不明确")), WRITER);
            case 1 -> act(view, new StaffAct.Split(List.of("道路建设的预算一份", "道路建设的决算一份")), WRITER);
            case 2 ->
                office.register.residentOf(view.number().orElseThrow()).ifPresent(owner -> {
                    office.register.withdraw(view.number().orElseThrow(), new Access.Owner(owner), "w" + keys++);
                    done.add("Withdraw");
                });
            case 3 -> act(view, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某公司", "合同价格"), WRITER);
            case 4 -> {
                act(view, new StaffAct.AllowFee("数量过多"), WRITER);
                act(view, new StaffAct.NoticeFee(Tariff.PER_PAGE, Optional.of(31 + random.nextInt(300)), day), WRITER);
            }
            default -> act(view, draft(view), WRITER);
        }
    }

    private void over(CaseView view, LocalDate day) {
        switch (random.nextInt(7)) {
            case 0, 1 ->
                act(
                        view,
                        new StaffAct.FileDispute(any(Dispute.Kind.values()), day.minusDays(random.nextInt(20))),
                        WRITER);
            case 2, 3 ->
                view.disputes().stream()
                        .filter(one -> one.result().isEmpty())
                        .findFirst()
                        .ifPresent(one -> act(
                                view,
                                new StaffAct.DecideDispute(one.number(), any(Dispute.Result.values()), day),
                                WRITER));
            case 4 -> act(view, new StaffAct.OrderRedo(Dispute.Kind.REVIEW, day, day.plusDays(15)), WRITER);
            case 5 ->
                view.disputes().stream()
                        .findFirst()
                        .ifPresent(one -> act(view, new StaffAct.WithdrawDispute(one.number(), "登记错了"), WRITER));
            default -> act(view, new StaffAct.Archive(Optional.of(10)), WRITER);
        }
    }

    private void dispute(LocalDate day) {
        if (!alone.isEmpty() && random.nextInt(6) == 0) {
            disputes.withdraw(alone.get(random.nextInt(alone.size())), "重复登记", "a");
        } else if (alone.isEmpty() || random.nextBoolean()) {
            if (disputes.file(
                            any(Dispute.Kind.values()),
                            day.minusDays(random.nextInt(90)),
                            "未主动公开有关信息",
                            "a",
                            "d" + keys++)
                    instanceof DisputeNoted.Done(var id)) {
                alone.add(id);
            }
        } else {
            disputes.decide(alone.get(random.nextInt(alone.size())), any(Dispute.Result.values()), day, "a");
        }
    }

    private StaffAct draft(CaseView view) {
        var outcomes = List.of(Outcome.values()).stream()
                .filter(outcome -> outcome.matter() == view.matter() && !outcome.withoutDecision())
                .toList();
        var outcome = outcomes.get(random.nextInt(outcomes.size()));
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

    private void act(CaseView view, StaffAct act, Clerk clerk) {
        var now = office.casework.get(view.id()).orElseThrow();
        if (office.casework.act(view.id(), now.version(), act, clerk, "k" + keys++) instanceof Worked.Done) {
            done.add(act.getClass().getSimpleName());
        }
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    static Instant morning(LocalDate day) {
        return day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    }
}
