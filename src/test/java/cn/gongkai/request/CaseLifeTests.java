package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.fee.Tariff;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.support.Databases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A request from registration to the archive, on both databases.
@ParameterizedClass
@EnumSource
class CaseLifeTests extends OnBothDatabases {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clerk DESK = new Clerk("desk", Set.of(Role.CLERK));
    private static final Clerk HANDLER = new Clerk("li", Set.of(Role.HANDLER));
    private static final Clerk DEPUTY = new Clerk("wu", Set.of(Role.HANDLER));
    private static final Clerk REVIEWER = new Clerk("qian", Set.of(Role.SECRECY_REVIEWER));
    private static final Clerk SIGNER = new Clerk("sun", Set.of(Role.SIGNER));
    private static final Clerk HEAD = new Clerk("zhao", Set.of(Role.OFFICE_HEAD));
    private static final Clerk ARCHIVIST = new Clerk("zhou", Set.of(Role.ARCHIVIST));

    CaseLifeTests(Databases kind) {
        super(kind);
    }

    @AfterEach
    void isWhole() {
        assertThat(office.bean(Verification.class).run().faults()).isEmpty();
    }

    @Test
    void aWholeLife() throws Exception {
        var receipt = office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        assertThat(refused(id, new StaffAct.Register("li"), HANDLER)).contains("岗位");
        done(id, new StaffAct.Register("li"), DESK);
        done(id, new StaffAct.Assign("li", Optional.of("wu")), HEAD);

        // 补正 restarts.
        assertThat(refused(id, new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(10), Optional.empty()), DESK))
                .contains("岗位");
        var asked = done(id, new StaffAct.RequestSupplement("请写明年份", TODAY.plusDays(10), Optional.empty()), DEPUTY);
        assertThat(letters(asked)).containsExactly("政府信息公开申请补正告知书");
        assertThat(letter(asked, 0).text()).contains("2026年12月4日", "请写明年份", "王小明");
        days(2);
        office.register.supplement("2026-1", new Access.Owner(ANN), "2024年的", "s1");
        assertThat(current(id).due()).contains(LocalDate.of(2026, 12, 24));

        // Consultations pause; silence means opposite things.
        var third = done(id, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某公司", "合同价格"), HANDLER);
        var both = done(id, new StaffAct.SendConsultation(Consultation.Kind.CO_ORGAN, "住建局", "是否同意"), HANDLER);
        assertThat(both.state()).isEqualTo(State.CONSULTING);
        assertThat(both.attachments()).extracting(Attachment::title).contains("征求第三方意见书", "征求意见告知书");
        assertThat(both.remarks()).anyMatch(remark -> remark.contains("视为同意公开"));
        assertThat(third.due()).isEqualTo(both.due());
        days(7);
        var one = both.consultations().getFirst().number();
        var other = both.consultations().getLast().number();
        assertThat(refused(id, opinion(one, Consultation.Opinion.NONE, TODAY.plusDays(2)), HANDLER))
                .contains("期限未满");
        assertThat(done(id, opinion(one, Consultation.Opinion.AGREE, null), HANDLER)
                        .state())
                .isEqualTo(State.CONSULTING);
        assertThat(refused(id, opinion(one, Consultation.Opinion.AGREE, null), HANDLER))
                .contains("没有这一份");
        days(15);
        var back = done(id, opinion(other, Consultation.Opinion.NONE, TODAY.plusDays(2)), HANDLER);
        assertThat(back.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(back.consultations().getLast().effective()).contains(Consultation.Opinion.AGREE);

        // Extended once, by the head's leave.
        assertThat(refused(id, new StaffAct.Extend(10, "检索量大", "li"), HANDLER)).contains("负责人");
        var before = current(id).due().orElseThrow();
        var extended = done(id, new StaffAct.Extend(10, "检索量大", "zhao"), HANDLER);
        assertThat(extended.due().orElseThrow()).isAfter(before);
        assertThat(letter(extended, 3).text())
                .contains("延长答复期限10个工作日", Wording.day(extended.due().orElseThrow()));

        var contract = "合同正文".getBytes(UTF_8);
        assertThat(office.casework.enclose(
                        id, Attachment.Kind.SCAN, "x.pdf", "application/pdf", contract, DESK, "scan"))
                .isInstanceOf(Worked.Refused.class);
        assertThat(office.casework.enclose(
                        id, Attachment.Kind.ENCLOSURE, "合同.txt", "text/plain", contract, DEPUTY, "enclosure"))
                .isInstanceOf(Worked.Done.class);

        // Drafted, returned, drafted again, reviewed, signed: by three people.
        var draft = new StaffAct.DraftAnswer(
                Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "2024年道路建设预算和决算各一份（见附件）。"), List.of());
        assertThat(refused(id, new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(), List.of()), HANDLER))
                .contains("提供的信息");
        done(id, draft, HANDLER);
        done(id, new StaffAct.ReturnDraft("请核对附件"), REVIEWER);
        done(id, draft, DEPUTY);
        assertThat(refused(id, new StaffAct.Review(Optional.empty()), Clerk.ofAll("wu")))
                .contains("自己的稿件");
        assertThat(refused(id, new StaffAct.Review(Optional.empty()), Clerk.ofAll("li")))
                .contains("自己的稿件");
        done(id, new StaffAct.Review(Optional.of("不涉密")), REVIEWER);
        assertThat(refused(id, new StaffAct.Sign(), Clerk.ofAll("qian"))).contains("不同的人");
        var signed = done(id, new StaffAct.Sign(), SIGNER);
        assertThat(signed.replyNumber()).contains("可经开公复〔2026〕001号");
        assertThat(office.register.withdraw("2026-1", new Access.Owner(ANN), "late"))
                .isInstanceOf(Acted.NotNow.class);

        // Not to be read before it is served.
        assertThat(open(receipt, "002X")).isInstanceOf(AnswerOpened.None.class);
        assertThat(refused(id, new StaffAct.Serve(Delivery.POST, today(), Optional.empty()), DESK))
                .contains("邮件号");
        assertThat(refused(id, new StaffAct.Serve(Delivery.POST, TODAY, Optional.of("EX1")), DESK))
                .contains("签发日");
        var served = done(id, new StaffAct.Serve(Delivery.POST, today(), Optional.of("EX1")), DESK);
        assertThat(served.state()).isEqualTo(State.ANSWERED);
        assertThat(served.outcome()).contains("OPEN_PROVIDED");
        assertThat(served.remedies().orElseThrow().reviewBy()).isEqualTo(LocalDate.of(2027, 2, 16));
        assertThat(served.remedies().orElseThrow().sueBy()).contains(LocalDate.of(2027, 6, 18));

        assertThat(open(receipt, "0000")).isInstanceOf(AnswerOpened.WrongProof.class);
        var opened = (AnswerOpened.Open) open(receipt, "002x");
        assertThat(opened.letter().text())
                .startsWith("# 政府信息公开告知书\n^ 可经开公复〔2026〕001号\n@ 王小明：")
                .contains("2026年11月24日收到您通过微信提出", "2026年11月26日收到您补正", "征求了有关方面的意见", "延长答复期限")
                .contains("第三十六条第（二）项", "预算和决算各一份", "60日内向第四师可克达拉市人民政府", "6个月内向某某人民法院")
                .doesNotContain("{{", "review.example");

        assertThat(opened.enclosures()).containsOnlyKeys("01-合同.txt");
        assertThat(opened.enclosures().get("01-合同.txt")).isEqualTo(contract);
        assertThat(opened.scan()).isEmpty();

        var archived = done(id, new StaffAct.Archive(Optional.empty()), ARCHIVIST);
        assertThat(archived.history().getLast().facts()).containsEntry("retention", "10");
        var zip = unzipped(office.casework.archive(id, "zhou").orElseThrow());
        assertThat(zip.keySet()).contains("form.json", "events.json", "SHA256SUMS");
        var sums = new String(zip.remove("SHA256SUMS"), UTF_8);
        zip.forEach((name, content) -> assertThat(sums).contains(Hash.of(content) + "  " + name + "\n"));
        assertThat(text(docx(zip))).contains("政府信息公开告知书", "可经开公复〔2026〕001号");
    }

    @Test
    void everyOutcomeHasItsLetterWithItsArticleAndItsRemedy() {
        var place = 0;
        for (var outcome : Outcome.values()) {
            if (outcome.withoutDecision() || outcome.matter() != Matter.DISCLOSURE) {
                continue;
            }
            place++;
            var resident = new Resident("wx1", "of-" + outcome);
            office.file(resident, "m" + outcome);
            var id = office.casework.idOf("2026-" + place).orElseThrow();
            var served = answered(id, outcome);
            assertThat(served.outcome()).contains(outcome.name());
            var text = letter(served, letters(served).size() - 1).text();
            assertThat(text)
                    .contains("〔2026〕%03d号".formatted(place), outcome.article())
                    .doesNotContain("{{");
            for (var part : outcome.required()) {
                assertThat(text.contains(sample(part))).as(outcome + " " + part).isEqualTo(!part.internal());
            }
            assertThat(text.contains("先向第四师可克达拉市人民政府申请行政复议"))
                    .as(outcome.name())
                    .isEqualTo(outcome.refusal() || outcome == Outcome.PARTIAL);
            assertThat(text.contains("6个月内")).as(outcome.name()).isEqualTo(!outcome.refusal());
        }
        assertThat(place).isEqualTo(22);
    }

    /// 条例 art. 32: what is disclosed against a third party's wish is told to it, with the reason.
    @Test
    void whoObjectedIsToldWhatIsDisclosedAllTheSame() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        done(id, new StaffAct.SendConsultation(Consultation.Kind.CO_ORGAN, "住建局", "是否同意"), HANDLER);
        done(id, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "乙公司", "价格"), HANDLER);
        var sent = done(id, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某公司", "价格"), HANDLER);
        var opinions = List.of(Consultation.Opinion.REFUSE, Consultation.Opinion.AGREE, Consultation.Opinion.REFUSE);
        for (var i = 0; i < opinions.size(); i++) {
            done(id, opinion(sent.consultations().get(i).number(), opinions.get(i), null), HANDLER);
        }
        var silent = new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "合同一份。"), List.of());
        assertThat(refused(id, silent, HANDLER)).contains("第三方不同意公开", "第三十二条");
        var reasoned = new StaffAct.DraftAnswer(
                Outcome.OPEN_PROVIDED,
                Map.of(Part.PROVIDED, "合同一份。", Part.PUBLIC_INTEREST, "不公开对公共利益有重大影响。"),
                List.of());
        done(id, reasoned, HANDLER);
        done(id, new StaffAct.Review(Optional.empty()), REVIEWER);
        var signed = done(id, new StaffAct.Sign(), SIGNER);
        assertThat(signed.remarks()).anyMatch(remark -> remark.contains("送达第三方"));
        var told = Objects.requireNonNull(signed.history().getLast().facts().get("thirdPartyLetters"))
                .split(",", -1);
        assertThat(told).hasSize(1);
        assertThat(office.casework
                        .letter(id, UUID.fromString(told[0]), "li")
                        .orElseThrow()
                        .text())
                .startsWith("# 政府信息公开告知书（第三方）")
                .contains("某公司：", "2026年11月24日", "重大影响", "合同一份。", "第三十二条", "某某人民法院")
                .doesNotContain("王小明", "{{");
        assertThat(letter(signed, letters(signed).size() - 1).text()).doesNotContain("某公司", "重大影响");
    }

    /// 条例 art. 41.
    @Test
    void aCorrectionIsWorkedWithItsOwnLettersAndNotCounted() {
        var outcomes = List.of(Outcome.CORRECTION_MADE, Outcome.CORRECTION_FORWARDED, Outcome.CORRECTION_REFUSED);
        for (var i = 0; i < outcomes.size(); i++) {
            var keyed = (KeyedIn.Done) office.casework.keyIn(
                    new KeyIn(
                            Channel.IN_PERSON,
                            TODAY,
                            Optional.of(Matter.CORRECTION),
                            Applicants.person().values()),
                    "desk",
                    "k" + i);
            var id = keyed.request().id();
            assertThat(keyed.request().matter()).isEqualTo(Matter.CORRECTION);
            done(id, new StaffAct.Register("li"), DESK);
            assertThat(refused(id, new StaffAct.AllowFee("量大"), HEAD)).contains("不收取费用");
            var foreign = new StaffAct.DraftAnswer(Outcome.NP_PETITION, Map.of(), List.of());
            assertThat(refused(id, foreign, HANDLER)).contains("政府信息更正申请");
            var served = answered(id, outcomes.get(i));
            assertThat(served.outcome()).contains(outcomes.get(i).name());
            assertThat(letter(served, 0).text())
                    .contains("更正", "提出的政府信息更正申请（申请编号", "第四十一条", "6个月内")
                    .doesNotContain("{{");
        }
        assertThat(office.casework
                        .hints(office.casework.idOf("2026-2").orElseThrow())
                        .orElseThrow()
                        .outcome())
                .isEmpty();
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-4").orElseThrow();
        assertThat(refused(id, new StaffAct.Retype(Matter.DISCLOSURE), DESK)).contains("已经是");
        assertThat(count(Matter.DISCLOSURE)).isEqualTo(1);
        assertThat(done(id, new StaffAct.Retype(Matter.CORRECTION), DESK).matter())
                .isEqualTo(Matter.CORRECTION);
        assertThat(count(Matter.DISCLOSURE)).isZero();
        done(id, new StaffAct.Retype(Matter.DISCLOSURE), DESK);
        done(id, new StaffAct.Register("li"), DESK);
        assertThat(refused(id, new StaffAct.Retype(Matter.CORRECTION), DESK)).contains("办理中");
        assertThat(count(Matter.DISCLOSURE)).isEqualTo(1);
        assertThat(count(Matter.CORRECTION)).isEqualTo(3);
        assertThat(office.casework.hints(id).orElseThrow().similar()).isEmpty();
        var correcting = new StaffAct.DraftAnswer(Outcome.CORRECTION_REFUSED, Map.of(Part.REASON, "x"), List.of());
        assertThat(refused(id, correcting, HANDLER)).contains("不予更正");
    }

    private long count(Matter matter) {
        return office.casework.page(CaseQuery.all().only(matter), 0, 1).total();
    }

    /// One letter, one number, one signature; each counts on its own.
    @Test
    void severalRequestsOfOneApplicantGetOneAnswer() throws Exception {
        var ids = new ArrayList<UUID>();
        for (var i = 1; i <= 4; i++) {
            office.file(new Resident("wx1", "phone" + i), "m" + i);
            ids.add(office.casework.idOf("2026-" + i).orElseThrow());
            done(ids.getLast(), new StaffAct.Register("li"), DESK);
        }
        var leader = ids.getFirst();
        var other = ids.get(1);
        assertThat(refused(leader, together("2026-2", "2026-2"), HANDLER)).contains("每件写一次");
        assertThat(refused(leader, together("2026-1"), HANDLER)).contains("不写本申请");
        assertThat(refused(leader, together("2026-99"), HANDLER)).contains("编号有误");
        done(other, new StaffAct.SendConsultation(Consultation.Kind.OTHER_ORGAN, "住建局", "意见"), HANDLER);
        assertThat(refused(leader, together("2026-2"), HANDLER)).contains("002号的状态是“征求意见中”");
        done(
                other,
                opinion(current(other).consultations().getFirst().number(), Consultation.Opinion.AGREE, null),
                HANDLER);
        done(ids.get(2), new StaffAct.Assign("wang", Optional.empty()), DESK);
        assertThat(refused(leader, together("2026-3"), HANDLER)).contains("003号：该申请由wang承办");
        done(ids.get(2), new StaffAct.Assign("li", Optional.empty()), HEAD);

        office.casework.enclose(
                leader, Attachment.Kind.ENCLOSURE, "预算.txt", "text/plain", "表".getBytes(UTF_8), HANDLER, "e");
        // Sent back, all go back; one that is withdrawn has to be left out.
        assertThat(done(leader, together("2026-2", "2026-3", "2026-4"), HANDLER).answeredWith())
                .hasSize(3);
        assertThat(refused(other, new StaffAct.Review(Optional.empty()), REVIEWER))
                .contains("在可经开依申〔2026〕001号中办理");
        office.register.withdraw("2026-4", new Access.Owner(new Resident("wx1", "phone4")), "w");
        assertThat(refused(leader, new StaffAct.Review(Optional.empty()), REVIEWER))
                .contains("004号的状态是“已办结”");
        assertThat(refused(other, new StaffAct.ReturnDraft("x"), REVIEWER)).contains("001号");
        done(leader, new StaffAct.ReturnDraft("一件已撤回"), REVIEWER);
        assertThat(current(other).state()).isEqualTo(State.IN_PROGRESS);
        done(leader, together("2026-2", "2026-3"), HANDLER);
        assertThat(refused(leader, new StaffAct.Review(Optional.empty()), Clerk.ofAll("li")))
                .contains("自己的稿件");
        done(leader, new StaffAct.Review(Optional.empty()), REVIEWER);
        assertThat(current(other).state()).isEqualTo(State.PENDING_SIGN);
        done(leader, new StaffAct.Sign(), SIGNER);
        done(leader, new StaffAct.Serve(Delivery.COLLECT, today(), Optional.empty()), DESK);

        var texts = new ArrayList<String>();
        for (var id : ids.subList(0, 3)) {
            var view = current(id);
            assertThat(view.state()).isEqualTo(State.ANSWERED);
            assertThat(view.outcome()).contains("OPEN_PROVIDED");
            assertThat(view.replyNumber()).contains("可经开公复〔2026〕001号");
            assertThat(view.attachments()).extracting(Attachment::title).contains("预算.txt");
            texts.add(letter(view, letters(view).size() - 1).text());
        }
        assertThat(texts).containsOnly(texts.getFirst());
        assertThat(texts.getFirst()).contains("可经开依申〔2026〕001号、可经开依申〔2026〕002号、可经开依申〔2026〕003号", "征求了有关方面的意见");
        assertThat(unzipped(office.casework.archive(other, "zhou").orElseThrow())
                        .keySet())
                .anyMatch(name -> name.endsWith("政府信息公开告知书.docx"));
        // The next answer has the next number; one that is answered anew leaves the others alone.
        done(other, new StaffAct.OrderRedo(Dispute.Kind.REVIEW, TODAY, TODAY.plusDays(15)), HEAD);
        assertThat(answered(other, Outcome.NEEDS_CREATION).replyNumber()).contains("可经开公复〔2026〕002号");
        assertThat(current(leader).replyNumber()).contains("可经开公复〔2026〕001号");
    }

    @Test
    void whatTheLeaderLeavesBehindCanBeTakenBack() {
        office.file(ANN, "m1");
        office.file(new Resident("wx1", "phone2"), "m2");
        var other = office.casework.idOf("2026-2").orElseThrow();
        var leader = office.casework.idOf("2026-1").orElseThrow();
        done(leader, new StaffAct.Register("li"), DESK);
        done(other, new StaffAct.Register("li"), DESK);
        done(leader, together("2026-2"), HANDLER);
        office.register.withdraw("2026-1", new Access.Owner(ANN), "w");
        assertThat(refused(other, new StaffAct.Review(Optional.empty()), REVIEWER))
                .contains("001号");
        assertThat(done(other, new StaffAct.ReturnDraft("单独答复"), REVIEWER).answeredWith())
                .isEmpty();
    }

    private static StaffAct.DraftAnswer together(String... numbers) {
        return new StaffAct.DraftAnswer(
                Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "一份（见附件）。"), List.of(), List.of(numbers));
    }

    @Test
    void aFeeStopsThePeriodAndPaymentStartsItAgain() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        var notice = new StaffAct.NoticeFee(Tariff.PER_PAGE, Optional.of(68), TODAY);
        assertThat(refused(id, notice, HANDLER)).contains("没有批准");
        assertThat(refused(id, new StaffAct.AllowFee("数量明显超过合理范围"), HANDLER)).contains("岗位");
        done(id, new StaffAct.AllowFee("数量明显超过合理范围"), HEAD);
        assertThat(refused(id, new StaffAct.NoticeFee(Tariff.PER_ITEM, Optional.empty(), TODAY), HANDLER))
                .contains("免费范围");
        var asked = done(id, notice, HANDLER);
        assertThat(asked.fee()).contains(new Fee(Tariff.PER_PAGE, 68, 380, LocalDate.of(2026, 12, 22), false));
        assertThat(asked.due()).isEmpty();
        assertThat(letter(asked, 0).text()).contains("380元", "68页", "2026年12月22日");
        assertThat(office.register
                        .ofPerson(ANN, 1)
                        .getFirst()
                        .timeline()
                        .getLast()
                        .words())
                .contains("380元");
        assertThat(refused(id, new StaffAct.CloseUnpaid(), DESK)).contains("期限未满");
        days(6);
        var paid = done(id, new StaffAct.RecordPayment(today(), "票据1"), DESK);
        assertThat(paid.due()).contains(LocalDate.of(2026, 12, 28));
        assertThat(refused(id, notice, HANDLER)).contains("只收一次");
    }

    @Test
    void anUnpaidFeeEndsTheRequest() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        done(id, new StaffAct.AllowFee("数量明显超过合理范围"), HEAD);
        done(id, new StaffAct.NoticeFee(Tariff.PER_PAGE, Optional.of(31), TODAY), HANDLER);
        days(29);
        var closed = done(id, new StaffAct.CloseUnpaid(), DESK);
        assertThat(closed.outcome()).contains("OTHER_UNPAID");
        assertThat(letter(closed, 1).text()).contains("2026年12月22日", "视为放弃申请");
    }

    @Test
    void reasonsThatHoldCanSetALaterDay() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        assertThat(refused(id, new StaffAct.Postpone(TODAY.plusDays(90), "量大", "zhao"), HANDLER))
                .contains("第三十五条");
        done(id, new StaffAct.AskReasons("请说明理由", TODAY.plusDays(5)), HANDLER);
        var draft = new StaffAct.DraftAnswer(Outcome.NP_EXCESSIVE, Map.of(Part.REASON, "没有正当理由。"), List.of());
        assertThat(refused(id, draft, HANDLER)).contains("期限未满");
        office.register.giveReasons("2026-1", new Access.Owner(ANN), "研究", "r1");
        var later = done(id, new StaffAct.Postpone(LocalDate.of(2027, 3, 1), "数量大", "zhao"), HANDLER);
        assertThat(later.due()).contains(LocalDate.of(2027, 3, 1));
        assertThat(letter(later, 1).text()).contains("延迟至2027年3月1日答复");
    }

    @Test
    void anAnswerCanBeOrderedAnewAndDisputed() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        answered(id, Outcome.DENY_PROCESS);
        var filed = done(id, new StaffAct.FileDispute(Dispute.Kind.REVIEW, TODAY), DESK);
        var dispute = filed.disputes().getFirst().number();
        done(id, new StaffAct.DecideDispute(dispute, Dispute.Result.CORRECTED, TODAY), DESK);
        assertThat(refused(id, new StaffAct.DecideDispute(dispute, Dispute.Result.UPHELD, TODAY), DESK))
                .contains("没有这一件");
        var redo = done(id, new StaffAct.OrderRedo(Dispute.Kind.REVIEW, TODAY, TODAY.plusDays(15)), HEAD);
        assertThat(redo.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(redo.due()).contains(TODAY.plusDays(15));
        assertThat(redo.outcome()).isEmpty();
        assertThat(redo.redo()).isTrue();
        var again = answered(id, Outcome.OPEN_PROVIDED);
        assertThat(again.replyNumber()).contains("可经开公复〔2026〕002号");
        assertThat(again.number()).contains("可经开依申〔2026〕001号");
        var held = done(id, new StaffAct.Hold("诉讼"), ARCHIVIST);
        assertThat(held.held()).isTrue();
        assertThat(done(id, new StaffAct.Release(), ARCHIVIST).held()).isFalse();
    }

    @Test
    void oneThatAsksForSeveralThingsIsDivided() {
        var receipt = office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        done(id, new StaffAct.Register("li"), DESK);
        assertThat(refused(id, new StaffAct.Split(List.of("2024年预算")), HANDLER)).contains("二至二十项");
        assertThat(refused(id, new StaffAct.Split(List.of("2024年预算", " ")), HANDLER))
                .contains("请填写");
        days(3);
        var whole = done(id, new StaffAct.Split(List.of("2024年道路建设预算", "2024年道路建设决算")), HANDLER);
        assertThat(whole.state()).isEqualTo(State.CLOSED);
        assertThat(whole.outcome()).isEmpty();
        var part = current(office.casework.idOf("2026-3").orElseThrow());
        assertThat(part.state()).isEqualTo(State.RECEIVED);
        assertThat(part.receivedOn()).contains(TODAY);
        assertThat(part.due()).contains(receipt.due());
        assertThat(part.fields()).containsEntry(FormField.DESCRIPTION, "2024年道路建设决算");
        assertThat(office.register.find("2026-2", new Access.Code(receipt.queryCode(), "phone")))
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(
                                        found.request().timeline().getFirst().words())
                                .contains("可经开依申〔2026〕001号"));
        assertThat(office.register.ofPerson(ANN, 5)).hasSize(3);
        done(part.id(), new StaffAct.Register("li"), DESK);
        done(part.id(), new StaffAct.RequestSupplement("请写明", today().plusDays(5), Optional.empty()), HANDLER);
        office.register.supplement("2026-3", new Access.Owner(ANN), "年", "s");
        assertThat(refused(part.id(), new StaffAct.Split(List.of("甲乙丙丁甲乙", "丙丁甲乙丙丁")), HANDLER))
                .contains("不能再拆分");
    }

    @Test
    void whatIsKeptLongEnoughIsDestroyedUnlessHeld() {
        var destruction = office.bean(Destruction.class);
        for (var i = 1; i <= 2; i++) {
            office.file(new Resident("wx1", "p" + i), "m" + i);
            var id = office.casework.idOf("2026-" + i).orElseThrow();
            answered(id, Outcome.OPEN_PROVIDED);
            done(id, new StaffAct.Archive(Optional.of(1)), ARCHIVIST);
        }
        var held = office.casework.idOf("2026-2").orElseThrow();
        done(held, new StaffAct.Hold("诉讼"), ARCHIVIST);
        days(365);
        assertThat(destruction.run()).isEmpty();
        days(1);
        assertThat(destruction.run()).containsExactly("可经开依申〔2026〕001号");
        assertThat(destruction.run()).isEmpty();
        var left = current(office.casework.idOf("2026-1").orElseThrow());
        assertThat(left.fields()).isEmpty();
        assertThat(left.attachments()).isEmpty();
        assertThat(left.outcome()).contains("OPEN_PROVIDED");
        assertThat(left.history().getLast().facts()).containsEntry("files", "1");
        assertThat(office.register.ofPerson(new Resident("wx1", "p1"), 5)).isEmpty();
        assertThat(current(held).fields()).isNotEmpty();
        done(held, new StaffAct.Release(), ARCHIVIST);
        assertThat(destruction.run()).containsExactly("可经开依申〔2026〕002号");
    }

    @Test
    void whatLettersNeedStopsThemWithItsName() {
        try (var bare = new Office(database, clock, Map.of("gongkai.letters.court", ""), Office.FIRST_KEY)) {
            bare.file(ANN, "m1");
            var id = bare.casework.idOf("2026-1").orElseThrow();
            var view = bare.casework.get(id).orElseThrow();
            bare.casework.act(id, view.version(), new StaffAct.Register("li"), DESK, "r");
            var draft = new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "x"), List.of());
            var version = bare.casework.get(id).orElseThrow().version();
            assertThat(bare.casework.act(id, version, draft, HANDLER, "d"))
                    .isInstanceOfSatisfying(
                            Worked.Refused.class,
                            refused -> assertThat(refused.sentence()).contains("“法院”没有内容"));
        }
    }

    @Test
    void ofManySignaturesAtOnceEachHasOneNumberAndOneLetter() throws Exception {
        var ids = new ArrayList<UUID>();
        for (var i = 1; i <= 6; i++) {
            office.file(new Resident("wx1", "p" + i), "m" + i);
            ids.add(office.casework.idOf("2026-" + i).orElseThrow());
            reviewed(ids.getLast(), Outcome.NEEDS_CREATION);
        }
        var calls = new ArrayList<Callable<Worked>>();
        for (var id : ids) {
            var version = current(id).version();
            for (var signer : List.of(SIGNER, new Clerk("he", Set.of(Role.SIGNER)), SIGNER)) {
                calls.add(() -> office.casework.act(id, version, new StaffAct.Sign(), signer, "sign"));
            }
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isNotInstanceOf(Worked.NotFound.class);
            }
        }
        assertThat(ids.stream().map(id -> current(id).replyNumber().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj("可经开公复〔2026〕%03d号"::formatted)
                        .toList());
        for (var id : ids) {
            assertThat(letters(current(id))).hasSize(1);
        }
    }

    @Test
    void theSameApplicantAskingAlikeIsPointedOut() {
        office.file(ANN, "m1");
        answered(office.casework.idOf("2026-1").orElseThrow(), Outcome.OPEN_PROVIDED);
        office.file(new Resident("wx1", "another-phone"), "m2");
        var second = office.casework.idOf("2026-2").orElseThrow();
        var hints = office.casework.hints(second).orElseThrow();
        assertThat(hints.similar())
                .singleElement()
                .satisfies(one -> assertThat(one.likeness()).isEqualTo(1));
        assertThat(hints.outcome().orElseThrow().outcome()).isEqualTo(Outcome.NP_DUPLICATE);
        done(second, new StaffAct.Register("li"), DESK);
        done(
                second,
                new StaffAct.DraftAnswer(
                        Outcome.NP_DUPLICATE, Map.of(Part.EARLIER_REPLY, "可经开公复〔2026〕001号"), List.of()),
                HANDLER);
    }

    @Test
    void whoWantsSomethingDoneIsPointedOut() {
        var described = Map.of("我要举报某公司违法排放，请求查处", true, "2024年信访、投诉、举报办理情况统计", false, "2024年行政处罚的查处件数", false);
        described.forEach((description, petition) -> {
            var form = Applicants.person().with(FormField.DESCRIPTION, description);
            var keyed = (KeyedIn.Done)
                    office.casework.keyIn(new KeyIn(Channel.IN_PERSON, TODAY, form.values()), "desk", description);
            assertThat(office.casework
                            .hints(keyed.request().id())
                            .orElseThrow()
                            .outcome()
                            .map(CaseView.Suggestion::outcome))
                    .as(description)
                    .isEqualTo(petition ? Optional.of(Outcome.NP_PETITION) : Optional.empty());
        });
    }

    @Test
    void theSameApplicantIsFoundAfterTheKeysHaveChanged() {
        office.file(ANN, "m1");
        try (var both = new Office(database, clock, Office.SECOND_KEY, Office.FIRST_KEY)) {
            assertThat(both.bean(Rotation.class).run()).isPositive();
        }
        try (var later = new Office(database, clock, Office.SECOND_KEY)) {
            later.file(new Resident("wx1", "another-phone"), "m2");
            var second = later.casework.idOf("2026-2").orElseThrow();
            assertThat(later.casework.hints(second).orElseThrow().similar()).hasSize(1);
        }
        office.close();
        office = new Office(database, clock, Office.SECOND_KEY);
    }

    @Test
    void saysWhatCanBeDoneByWhomAndWhatItDoesToTheLastDay() {
        office.file(ANN, "m1");
        var id = office.casework.idOf("2026-1").orElseThrow();
        assertThat(current(id).possible()).extracting(CaseView.Possible::action).containsExactly("register", "retype");
        var registered = done(id, new StaffAct.Register("li"), DESK);
        var possible = registered.possible().stream().collect(Collectors.toMap(CaseView.Possible::action, one -> one));
        assertThat(possible)
                .containsKeys("request-supplement", "extend", "send-consultation", "draft-answer", "allow-fee")
                .doesNotContainKeys("sign", "notice-fee", "postpone", "decide-dispute");
        assertThat(Objects.requireNonNull(possible.get("extend")).dueAfter()).contains(LocalDate.of(2027, 1, 19));
        assertThat(Objects.requireNonNull(possible.get("request-supplement")).dueAfter())
                .isEmpty();
        assertThat(Objects.requireNonNull(possible.get("allow-fee")).roles()).containsExactly(Role.OFFICE_HEAD);
        assertThat(registered.trace()).hasSizeGreaterThan(20);
        assertThat(registered.trace().getFirst().reason()).contains("收到");
    }

    @Test
    void listsWhatIsWanted() {
        office.file(ANN, "m1");
        office.file(new Resident("wx1", "b"), "m2");
        answered(office.casework.idOf("2026-2").orElseThrow(), Outcome.NP_PETITION);
        assertThat(list(query -> query.put("handler", "li"))).isEqualTo(1);
        assertThat(list(query -> query.put("number", "公复〔2026〕001"))).isEqualTo(1);
        assertThat(list(query -> query.put("number", "%"))).isZero();
        assertThat(list(query -> query.put("year", 2026))).isEqualTo(2);
        assertThat(list(query -> query.put("kind", ApplicantKind.COMMERCIAL))).isZero();
        assertThat(list(query -> query.put("dueBy", LocalDate.of(2026, 12, 22))))
                .isEqualTo(1);
        assertThat(list(query -> query.put("overdue", true))).isZero();
        days(40);
        assertThat(list(query -> query.put("overdue", true))).isEqualTo(1);
    }

    private long list(Consumer<Map<String, Object>> narrowing) {
        var by = new HashMap<String, Object>();
        narrowing.accept(by);
        return office.casework
                .page(
                        new CaseQuery(
                                Optional.empty(),
                                Optional.ofNullable((LocalDate) by.get("dueBy")),
                                by.containsKey("overdue"),
                                Optional.ofNullable((String) by.get("handler")),
                                Optional.ofNullable((ApplicantKind) by.get("kind")),
                                Optional.ofNullable((String) by.get("number")),
                                Optional.ofNullable((Integer) by.get("year")),
                                CaseQuery.Sort.NUMBER),
                        0,
                        10)
                .total();
    }

    private CaseView answered(UUID id, Outcome outcome) {
        reviewed(id, outcome);
        done(id, new StaffAct.Sign(), SIGNER);
        return done(id, new StaffAct.Serve(Delivery.COLLECT, today(), Optional.empty()), DESK);
    }

    private void reviewed(UUID id, Outcome outcome) {
        if (current(id).state() == State.RECEIVED) {
            done(id, new StaffAct.Register("li"), DESK);
        }
        prepare(id, outcome);
        var parts = new EnumMap<Part, String>(Part.class);
        outcome.required().forEach(part -> parts.put(part, sample(part)));
        var grounds = outcome == Outcome.PARTIAL ? List.of(Outcome.DENY_INTERNAL) : List.<Outcome>of();
        done(id, new StaffAct.DraftAnswer(outcome, parts, grounds), HANDLER);
        done(id, new StaffAct.Review(Optional.empty()), REVIEWER);
    }

    /// What some outcomes need to have happened before.
    private void prepare(UUID id, Outcome outcome) {
        var number = current(id).number().orElseThrow();
        switch (outcome) {
            case STILL_UNCLEAR -> {
                done(id, new StaffAct.RequestSupplement("请写明", today().plusDays(5), Optional.empty()), HANDLER);
                office.register.supplement(number, owner(number), "仍然", "s" + id);
            }
            case NP_EXCESSIVE -> {
                done(id, new StaffAct.AskReasons("请说明", today().plusDays(5)), HANDLER);
                office.register.giveReasons(number, owner(number), "没有", "r" + id);
            }
            case DENY_THIRD_PARTY -> {
                var sent = done(id, new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某公司", "价格"), HANDLER);
                done(id, opinion(sent.consultations().getFirst().number(), Consultation.Opinion.REFUSE, null), HANDLER);
            }
            default -> {}
        }
    }

    private Access owner(String number) {
        return new Access.Owner(office.register.residentOf(number).orElseThrow());
    }

    private static String sample(Part part) {
        return switch (part) {
            case INTERNAL_KIND -> "后勤管理";
            case PROCESS_KIND -> "磋商信函";
            default -> "样文之" + part.label() + "。";
        };
    }

    private static StaffAct.RecordOpinion opinion(
            int number, Consultation.Opinion opinion, @Nullable LocalDate received) {
        return new StaffAct.RecordOpinion(number, opinion, Optional.ofNullable(received), Optional.empty());
    }

    private AnswerOpened open(Receipt receipt, String proof) {
        return office.register.answer(receipt.number(), new Access.Code(receipt.queryCode(), "phone"), proof);
    }

    /// In the order they were written.
    private static List<UUID> sent(CaseView view) {
        return view.history().stream()
                .flatMap(event -> Optional.ofNullable(event.facts().get("letter")).stream())
                .map(UUID::fromString)
                .toList();
    }

    private List<String> letters(CaseView view) {
        return sent(view).stream()
                .map(file -> office.casework
                        .letter(view.id(), file, "li")
                        .orElseThrow()
                        .title())
                .toList();
    }

    private Letter letter(CaseView view, int index) {
        return office.casework.letter(view.id(), sent(view).get(index), "li").orElseThrow();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var entries = new HashMap<String, byte[]>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] docx(Map<String, byte[]> zip) {
        return zip.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("-政府信息公开告知书.docx"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String text(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void days(int count) {
        clock.now = clock.now.plus(Duration.ofDays(count));
    }

    private CaseView current(UUID id) {
        return office.casework.get(id).orElseThrow();
    }

    private String refused(UUID id, StaffAct act, Clerk clerk) {
        var worked = office.casework.act(
                id, current(id).version(), act, clerk, UUID.randomUUID().toString());
        assertThat(worked).as(act.toString()).isInstanceOf(Worked.Refused.class);
        return ((Worked.Refused) worked).sentence();
    }

    private CaseView done(UUID id, StaffAct act, Clerk clerk) {
        var worked = office.casework.act(
                id, current(id).version(), act, clerk, UUID.randomUUID().toString());
        assertThat(worked)
                .as(() -> act + (worked instanceof Worked.Refused(var why) ? why : ""))
                .isInstanceOf(Worked.Done.class);
        return ((Worked.Done) worked).request();
    }
}
