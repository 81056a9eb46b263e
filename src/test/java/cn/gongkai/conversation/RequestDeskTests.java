package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Casework;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Register;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.support.Town;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a resident answers to staff.
@Town
class RequestDeskTests {

    private final Citizen citizen = new Citizen("wxtown", UUID.randomUUID().toString());
    private int messages;

    @Autowired
    Conversation conversation;

    @Autowired
    Register register;

    @Autowired
    Casework casework;

    @Autowired
    Clock clock;

    @BeforeEach
    void files() {
        List.of("我要申请", "1", "王小明", "11010519491231002X", "星际港口2031年扩建合同", "跳过", "跳过", "1", "13800000000", "1", "确认")
                .forEach(this::says);
        staff(new StaffAct.Register("李"));
    }

    @Test
    void suppliesWhatStaffAskedFor() {
        assertThat(says("补正 要的是一期")).contains("没有要补正的申请");
        staff(new StaffAct.RequestSupplement("请写明是哪一期", in(10), Optional.empty()));
        assertThat(says("我的申请")).contains("待补正");
        assertThat(says("补正")).contains("写在「补正」后面");
        assertThat(says("补正：要的是一期")).contains("记下了").contains("最迟于");
        assertThat(says("补正 要的是一期")).contains("没有要补正的申请");
    }

    @Test
    void givesReasons() {
        staff(new StaffAct.AskReasons("请说明理由", in(10)));
        assertThat(says("说明理由")).contains("写在「说明理由」后面");
        assertThat(says("说明理由 " + number() + " 几件事互相有关")).contains("记下了");
        assertThat(says("说明理由 再说一次")).contains("没有要说明理由的申请");
    }

    @Test
    void nobodyElseWithdraws() {
        var number = number();
        var other = new Citizen("wxtown", UUID.randomUUID().toString());
        assertThat(conversation
                        .reply(new Inbound.Text(other, other.openId(), "撤回 " + number))
                        .toString())
                .contains("您没有这个编号的申请");
    }

    private void staff(StaffAct act) {
        var id = casework.idOf(number()).orElseThrow();
        var version = casework.get(id).orElseThrow().version();
        assertThat(casework.act(
                        id,
                        version,
                        act,
                        Clerk.ofAll("clerk"),
                        UUID.randomUUID().toString()))
                .isInstanceOf(Worked.Done.class);
    }

    private LocalDate in(int days) {
        return LocalDate.now(clock).plusDays(days);
    }

    private String number() {
        return register.ofPerson(Intake.resident(citizen), 1).getFirst().number();
    }

    private String says(String words) {
        return switch (conversation.reply(new Inbound.Text(citizen, citizen.openId() + ++messages, words))) {
            case Reply.Text(var body, var footer) -> body + "\n" + footer;
            case Reply.Silence() -> "";
        };
    }
}
