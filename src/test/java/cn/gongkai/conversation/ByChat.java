package cn.gongkai.conversation;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.support.FakeWeChat;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program with one account, and what a resident who files a request by chat is asked and answers.
final class ByChat {

    static final FakeWeChat.Account ACCOUNT =
            new FakeWeChat.Account("wxsafe", "gh_safe", "token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", true);
    static final Pattern NUMBER = Pattern.compile("可经开依申〔20\\d\\d〕(\\d{3,})号");
    static final String BEGINS = "我要申请";

    /// What the bot asks, and what the resident answers.
    static final List<Step> STEPS = List.of(
            new Step("谁来申请", "1"),
            new Step("申请人的姓名", "王小明"),
            new Step("18 位居民身份证", "11010519491231002X"),
            new Step("您要什么信息", "星际港口2031年扩建合同"),
            new Step("知道文件叫什么", "跳过"),
            new Step("知道文号吗", "跳过"),
            new Step("答复怎样给您", "1"),
            new Step("请写联系电话", "13800000000"),
            new Step("由谁提交", "1"),
            new Step("请核对", "确认"));

    record Step(String asked, String answer) {}

    private ByChat() {}

    /// All that a resident says, from the first word to the number.
    static List<String> words() {
        return Stream.concat(Stream.of(BEGINS), STEPS.stream().map(Step::answer))
                .toList();
    }

    static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("h2")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    /// @param port 0 for any
    static Stream<String> settings(Path folder, String database, int port) {
        return Stream.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + (database.contains(":h2:") ? "gongkai" : "postgres"),
                "--logging.file.name=",
                "--gongkai.request.key-file=" + folder.resolve("keys"),
                "--gongkai.ticket.key-file=" + folder.resolve("ticket-key"),
                "--gongkai.disclosure.folder=" + folder.resolve("documents"),
                "--gongkai.search.generations=" + folder.resolve("index"),
                "--gongkai.search.semantic=off",
                "--gongkai.wechat.accounts[0].app-id=" + ACCOUNT.appId(),
                "--gongkai.wechat.accounts[0].original-id=" + ACCOUNT.originalId(),
                "--gongkai.wechat.accounts[0].token=" + ACCOUNT.token(),
                "--gongkai.wechat.accounts[0].aes-key=" + ACCOUNT.aesKey());
    }

    static ConfigurableApplicationContext start(Path folder, String database) {
        return new SpringApplication(GongkaiApplication.class)
                .run(settings(folder, database, 0).toArray(String[]::new));
    }

    static FakeWeChat weChat(ConfigurableApplicationContext program) {
        return weChat(Integer.parseInt(String.valueOf(program.getEnvironment().getProperty("local.server.port"))));
    }

    static FakeWeChat weChat(int port) {
        return new FakeWeChat("http://localhost:" + port, ACCOUNT);
    }
}
