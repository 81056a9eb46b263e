package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.gongkai.request.Access;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Finding;
import cn.gongkai.request.Register;
import cn.gongkai.request.Resident;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.support.Town;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What residents are told of what staff did.
@Town
class RequestTidingsTests {

    private final Conversation conversation;
    private final Casework casework;
    private final Register register;
    private final JdbcClient jdbc;

    RequestTidingsTests(
            @Autowired Conversation conversation,
            @Autowired Casework casework,
            @Autowired Register register,
            @Autowired JdbcClient jdbc) {
        this.conversation = conversation;
        this.casework = casework;
        this.register = register;
        this.jdbc = jdbc;
    }

    @Test
    void whatStaffDidIsReadFirstWhenTheResidentSpeaksNext() {
        var citizen = new Citizen("wx1", UUID.randomUUID().toString());
        var filed = filed(citizen);
        var registered = act(filed, new StaffAct.Register("李四"));
        // They spoke, so the platform takes messages: while one is on its way, a reply does not tell the same.
        await().untilAsserted(() ->
                assertThat(say(citizen, "你好")).startsWith("您的公开申请").contains(number(registered), "办理中"));
        assertThat(say(citizen, "你好")).doesNotContain(number(registered));

        var until = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(12);
        var asked = act(registered, new StaffAct.RequestSupplement("请写明年份", until, Optional.empty()));
        await().untilAsserted(() -> assertThat(say(citizen, "你好")).contains(number(asked), "待补正", "请写明年份"));
    }

    @Test
    void anAnswerComesWithTheLinkToReadIt() {
        var citizen = new Citizen("wx1", UUID.randomUUID().toString());
        var handled = act(filed(citizen), new StaffAct.Register("clerk"));
        var drafted = act(handled, new StaffAct.DraftAnswer(Outcome.NP_PETITION, Map.of(), List.of()));
        var reviewed = act(drafted, new StaffAct.Review(Optional.empty()), "reviewer");
        var signed = act(reviewed, new StaffAct.Sign(), "signer");
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        act(signed, new StaffAct.Serve(Delivery.WECHAT, today, Optional.empty()));
        assertThat(say(citizen, "你好"))
                .contains("已经答复", "<a href=\"https://qingshi.example/requests/wechat?to=MINE\">看答复</a>");
        assertThat(say(citizen, "我的申请")).contains("已答复", "看答复：https://qingshi.example/requests/wechat?to=MINE");
    }

    @Test
    void onlyOnceHoweverOftenStaffSendIt() {
        var citizen = new Citizen("wx1", UUID.randomUUID().toString());
        var filed = filed(citizen);
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 3; i++) {
            casework.act(filed.id(), filed.version(), new StaffAct.Register("李四"), Clerk.ofAll("clerk"), key);
        }
        assertThat(notices(filed)).isEqualTo(1);
    }

    @Test
    void nothingIsToldOfWhatDidNotHappen() {
        var citizen = new Citizen("wx1", UUID.randomUUID().toString());
        var filed = filed(citizen);
        assertThat(casework.act(filed.id(), filed.version(), new StaffAct.CloseUnpaid(), Clerk.ofAll("clerk"), "k"))
                .isInstanceOf(Worked.Refused.class);
        assertThat(notices(filed)).isZero();
        assertThat(register.find(number(filed), new Access.Owner(new Resident("wx1", citizen.openId()))))
                .isInstanceOf(Finding.Found.class);
    }

    private long notices(CaseView request) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE subject = :number")
                .param("number", number(request))
                .query(Long.class)
                .single();
    }

    private CaseView filed(Citizen citizen) {
        var last = ByChat.words().stream().map(words -> say(citizen, words)).reduce("", (_, later) -> later);
        var number = ByChat.NUMBER.matcher(last);
        assertThat(number.find()).as(last).isTrue();
        return casework.idOf(number.group()).flatMap(casework::get).orElseThrow();
    }

    private CaseView act(CaseView seen, StaffAct act) {
        return act(seen, act, "clerk");
    }

    private CaseView act(CaseView seen, StaffAct act, String clerk) {
        return ((Worked.Done) casework.act(
                        seen.id(),
                        seen.version(),
                        act,
                        Clerk.ofAll(clerk),
                        UUID.randomUUID().toString()))
                .request();
    }

    private static String number(CaseView request) {
        return request.number().orElseThrow();
    }

    private String say(Citizen citizen, String words) {
        return conversation.reply(new Inbound.Text(citizen, UUID.randomUUID().toString(), words))
                        instanceof Reply.Text(var body, var footer)
                ? body + "\n" + footer
                : "";
    }
}
