package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When the records cannot be written.
@Town
class DeskTests {

    @Autowired
    Conversation conversation;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesNoNumberThatIsNotRecorded() {
        var citizen = new Citizen("wxtown", UUID.randomUUID().toString());
        conversation.reply(new Inbound.Text(citizen, citizen.openId() + 1, "火星基地哪年建成"));
        jdbc.sql("ALTER TABLE inbox_thread RENAME TO inbox_gone").update();
        try {
            assertThat(conversation.reply(new Inbound.Text(citizen, citizen.openId() + 2, "2")))
                    .isEqualTo(new Reply.Text(
                            "现在没能登记，请过几分钟再回复一次；当面或者邮寄也可以办理（镇政务公开办公室，青石镇人民路1号，邮编 100000，电话 010-00000000）。"));
        } finally {
            jdbc.sql("ALTER TABLE inbox_gone RENAME TO inbox_thread").update();
        }
        // The offer stands, so the same answer works as soon as the records do.
        assertThat(conversation
                        .reply(new Inbound.Text(citizen, citizen.openId() + 3, "2"))
                        .toString())
                .contains("已转给工作人员");
    }
}
