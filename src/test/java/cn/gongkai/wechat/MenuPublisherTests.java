package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.conversation.ScriptedConversation;
import cn.gongkai.support.FakePlatformApi;
import cn.gongkai.support.FakeWeChat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/// What happens to the account's menu at the start.
@ExtendWith(OutputCaptureExtension.class)
class MenuPublisherTests {

    private final FakePlatformApi platform = FakePlatformApi.overHttp();

    @AfterEach
    void stop() {
        platform.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        return startWithSecret("s3cret-of-menu", more);
    }

    private ConfigurableApplicationContext startWithSecret(String secret, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--logging.file.name=",
                "--gongkai.organ.public-url=https://kkdl.example",
                "--gongkai.wechat.accounts[0].app-id=wxmenu",
                "--gongkai.wechat.accounts[0].original-id=gh_menu",
                "--gongkai.wechat.accounts[0].token=token-of-menu",
                "--gongkai.wechat.accounts[0].mode=plain",
                "--gongkai.wechat.accounts[0].secret=" + secret,
                "--gongkai.wechat.accounts[0].api-base-url=" + platform.url()));
        arguments.addAll(List.of(more));
        return new SpringApplication(WeChatEdge.class).run(arguments.toArray(String[]::new));
    }

    @Test
    void theUsualMenu(CapturedOutput output) throws InterruptedException {
        try (var context = start()) {
            awaitCalls(2);
            assertThat(platform.calls().getLast().body())
                    .contains("\"name\":\"问公开\"", "\"key\":\"ASK\"")
                    .contains("\"name\":\"我要申请\"", "\"key\":\"APPLY\"")
                    .contains("\"name\":\"我的\"", "\"key\":\"MINE\"")
                    .contains("\"type\":\"click\"");
            assertThat(context.isActive()).isTrue();
        }
        assertThat(output.getAll()).doesNotContain("s3cret-of-menu").doesNotContain("ACCESS-TOKEN");
    }

    @Test
    void theOperatorsMenu() throws InterruptedException {
        try (var context = start(
                "--gongkai.wechat.menu[0].name=公开",
                "--gongkai.wechat.menu[0].buttons[0].name=目录",
                "--gongkai.wechat.menu[0].buttons[0].url=/",
                "--gongkai.wechat.menu[0].buttons[1].name=官网",
                "--gongkai.wechat.menu[0].buttons[1].url=https://www.example.gov.cn/")) {
            awaitCalls(2);
            assertThat(platform.calls().getLast().body())
                    .contains("\"url\":\"https://kkdl.example/\"", "\"url\":\"https://www.example.gov.cn/\"")
                    .contains("\"type\":\"view\"")
                    .doesNotContain("问公开");
            assertThat(context.isActive()).isTrue();
        }
    }

    @Test
    void anAccountWithoutThePermissionGoesWithout(CapturedOutput output) throws InterruptedException {
        platform.answers("/cgi-bin/menu/create", "{\"errcode\":48001,\"errmsg\":\"api unauthorized\"}");
        try (var context = start()) {
            awaitCalls(2);
            for (var i = 0; i < 50 && !output.getAll().contains("without its menu"); i++) {
                Thread.sleep(100);
            }
            assertThat(output.getAll().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .singleElement()
                    .asString()
                    .contains("Account wxmenu goes without its menu: the account has not been granted this");
            context.getBean(ScriptedConversation.class).answers("答复");
            var weChat = new FakeWeChat(
                    "http://localhost:" + context.getEnvironment().getProperty("local.server.port"),
                    new FakeWeChat.Account("wxmenu", "gh_menu", "token-of-menu", "", false));
            assertThat(weChat.says("o_1", "预算").text()).isEqualTo("答复");
        }
    }

    @Test
    void withoutASecretOrAMenuNothingIsCalled() throws InterruptedException {
        try (var one = startWithSecret("");
                var two = start("--gongkai.wechat.menu=")) {
            Thread.sleep(500);
            assertThat(platform.calls()).isEmpty();
            assertThat(one.isActive() && two.isActive()).isTrue();
        }
    }

    private void awaitCalls(int count) throws InterruptedException {
        for (var i = 0; i < 100 && platform.calls().size() < count; i++) {
            Thread.sleep(100);
        }
        assertThat(platform.calls()).hasSize(count);
    }
}
