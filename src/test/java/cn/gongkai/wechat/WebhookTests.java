package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.conversation.ScriptedConversation;
import cn.gongkai.support.FakeWeChat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = WeChatEdge.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class WebhookTests {

    @Autowired
    ScriptedConversation conversation;

    @Autowired
    SimulatorAccount account;

    @LocalServerPort
    int port;

    FakeWeChat weChat;

    @BeforeEach
    void open() {
        weChat = new FakeWeChat(
                "http://localhost:" + port,
                new FakeWeChat.Account(account.appId(), account.originalId(), account.token(), account.aesKey(), true));
    }

    @Test
    void answersInTheModeItWasAskedIn() {
        conversation.answers("2025年度预算");
        weChat.says("o_1", "预算").isAnswered(text -> assertThat(text).isEqualTo("2025年度预算"));
        assertThat(weChat.verifies("4375120948345356249").body()).isEqualTo("4375120948345356249");
    }
}
