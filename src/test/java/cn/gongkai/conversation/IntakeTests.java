package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the transcripts cannot say: the same message again, and a database that fails.
@Town
class IntakeTests {

    private final Citizen citizen = new Citizen("wxtown", UUID.randomUUID().toString());

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMessageThatComesAgainIsNotTheNextAnswer() {
        says("我要申请", "m1");
        says("1", "m2");
        var asked = says("王小明", "m3");
        // As another node sees it that does not know of the first answer.
        assertThat(says("王小明", "m3")).isEqualTo(asked);
    }

    @Test
    void aConfirmationThatComesAgainGetsTheSameReceipt() {
        var at = 0;
        for (var words : List.of(
                "我要申请", "1", "王小明", "11010519491231002X", "星际港口2031年扩建合同", "跳过", "跳过", "1", "13800000000", "1")) {
            says(words, "m" + ++at);
        }
        assertThat(says("确认", "last")).contains("编号").isEqualTo(says("确认", "last"));
    }

    @Test
    void whatIsFilledInOutlivesAFailingDatabase() {
        says("我要申请", "m1");
        says("1", "m2");
        jdbc.sql("ALTER TABLE request_draft RENAME TO request_draft_gone").update();
        try {
            assertThat(says("王小明", "m3")).contains("没能记下来");
            assertThat(says("全程票价多少钱", "m4")).contains("全程票价1元");
            assertThat(says("帮助", "m5")).contains("人工");
        } finally {
            jdbc.sql("ALTER TABLE request_draft_gone RENAME TO request_draft").update();
        }
        assertThat(says("王小明", "m6")).contains("身份证号码");
    }

    private String says(String words, String key) {
        return switch (conversation.reply(new Inbound.Text(citizen, citizen.openId() + key, words))) {
            case Reply.Text(var body, var footer) -> body + "\n" + footer;
            case Reply.Silence() -> "";
        };
    }
}
