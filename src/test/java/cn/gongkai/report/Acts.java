package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Access;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Channel;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.FormField;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Resident;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.fee.Tariff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What tests do to a register, day by day.
final class Acts {

    private final ReportOffice office;
    private int keys;

    Acts(ReportOffice office) {
        this.office = office;
    }

    /// Sets the clock to a moment in Shanghai.
    Acts at(LocalDate day, LocalTime time) {
        office.clock.now = day.atTime(time).atZone(office.clock.getZone()).toInstant();
        return this;
    }

    Acts on(LocalDate day) {
        return at(day, LocalTime.of(10, 0));
    }

    UUID keyIn(ApplicantKind kind) {
        var values = new HashMap<FormField, String>();
        values.put(FormField.KIND, kind.name());
        values.put(FormField.NAME, kind.organisation() ? "某某公司" : "王小明");
        values.put(FormField.IDENTITY_NUMBER, kind.organisation() ? "91350100M000100Y43" : "11010519491231002X");
        values.put(FormField.CONTACT_PERSON, "李经理");
        values.put(FormField.DESCRIPTION, "2024年园区道路建设的预算和决算");
        values.put(FormField.DELIVERY, "POST");
        values.put(FormField.MEDIUM, "PAPER");
        values.put(FormField.ADDRESS, "可克达拉市滨河大道1号");
        values.put(FormField.PHONE, "13800138000");
        var today = LocalDate.ofInstant(office.clock.now, office.clock.getZone());
        var keyed = office.office.casework.keyIn(new KeyIn(Channel.IN_PERSON, today, values), "a", "k" + keys++);
        assertThat(keyed).isInstanceOf(KeyedIn.Done.class);
        return ((KeyedIn.Done) keyed).request().id();
    }

    /// From registration to service, today.
    Acts answer(UUID id) {
        register(id);
        return answerAgain(id);
    }

    Acts register(UUID id) {
        return act(id, new StaffAct.Register("a"), "a");
    }

    /// From a draft to service.
    Acts answerAgain(UUID id) {
        return sign(id).serve(id, LocalDate.ofInstant(office.clock.now, office.clock.getZone()));
    }

    /// From a draft to a signature.
    Acts sign(UUID id) {
        act(id, new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "一份预算。"), List.of()), "a");
        act(id, new StaffAct.Review(Optional.empty()), "b");
        return act(id, new StaffAct.Sign(), "c");
    }

    Acts serve(UUID id, LocalDate on) {
        return act(id, new StaffAct.Serve(Delivery.COLLECT, on, Optional.empty()), "a");
    }

    /// A notice of a fee by pages, today.
    Acts noticeFee(UUID id, int pages) {
        var today = LocalDate.ofInstant(office.clock.now, office.clock.getZone());
        return act(id, new StaffAct.AllowFee("数量过多"), "a")
                .act(id, new StaffAct.NoticeFee(Tariff.PER_PAGE, Optional.of(pages), today), "a");
    }

    Acts pay(UUID id, LocalDate on) {
        return act(id, new StaffAct.RecordPayment(on, "票据 " + keys), "a");
    }

    Acts act(UUID id, StaffAct act, String clerk) {
        var version = office.office.casework.get(id).orElseThrow().version();
        assertThat(office.office.casework.act(id, version, act, Clerk.ofAll(clerk), "k" + keys++))
                .as(act.toString())
                .isInstanceOf(Worked.Done.class);
        return this;
    }

    /// A resident files by WeChat and withdraws at once.
    Instant fileAndWithdraw() {
        var resident = new Resident("wx1", "r" + keys);
        var number = office.office.file(resident, "m" + keys++).number();
        office.office.register.withdraw(number, new Access.Owner(resident), "w" + keys++);
        return office.clock.now;
    }
}
