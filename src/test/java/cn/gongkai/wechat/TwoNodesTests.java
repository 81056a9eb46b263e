package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.conversation.Reply;
import cn.gongkai.conversation.ScriptedConversation;
import cn.gongkai.memory.ShortMemory;
import cn.gongkai.support.FakeWeChat;
import cn.gongkai.support.RealRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Two nodes behind one address, with one real Redis: the platform's repetitions reach either.
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTests {

    private static final FakeWeChat.Account ACCOUNT =
            new FakeWeChat.Account("wxsafe", "gh_safe", "token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", true);

    @SuppressWarnings("NullAway.Init")
    private static RealRedis redis;

    @SuppressWarnings("NullAway.Init")
    private static Node one;

    @SuppressWarnings("NullAway.Init")
    private static Node two;

    private record Node(ConfigurableApplicationContext context, String name) {

        static Node start(String name, int redisPort) {
            var node = new Node(
                    new SpringApplication(WeChatEdge.class)
                            .run(
                                    "--server.port=0",
                                    "--logging.file.name=",
                                    "--spring.data.redis.host=127.0.0.1",
                                    "--spring.data.redis.port=" + redisPort,
                                    // A busy machine may stall for longer than an answer waits.
                                    "--spring.data.redis.timeout=1s",
                                    "--spring.data.redis.connect-timeout=1s",
                                    "--gongkai.memory.pause=1s",
                                    "--gongkai.wechat.accounts[0].app-id=" + ACCOUNT.appId(),
                                    "--gongkai.wechat.accounts[0].original-id=" + ACCOUNT.originalId(),
                                    "--gongkai.wechat.accounts[0].token=" + ACCOUNT.token(),
                                    "--gongkai.wechat.accounts[0].aes-key=" + ACCOUNT.aesKey()),
                    name);
            node.conversation().answers(inbound -> {
                pause(Duration.ofMillis(200));
                return new Reply.Text(
                        "答复 " + name + " " + node.conversation().heard().size());
            });
            var memory = node.context.getBean(ShortMemory.class);
            for (var i = 0; i < 40 && !sees(memory); i++) {
                pause(Duration.ofMillis(250));
            }
            return node;
        }

        /// Cold, the first contact may take longer than an answer waits.
        private static boolean sees(ShortMemory memory) {
            memory.keep("seen", "x", Duration.ofSeconds(5));
            return memory.find("seen").isPresent();
        }

        ScriptedConversation conversation() {
            return context.getBean(ScriptedConversation.class);
        }

        FakeWeChat weChat() {
            var port = context.getEnvironment().getProperty("local.server.port");
            return new FakeWeChat("http://localhost:" + port, ACCOUNT);
        }
    }

    @BeforeAll
    static void start() {
        redis = RealRedis.start();
        one = Node.start("one", redis.port());
        two = Node.start("two", redis.port());
    }

    @AfterAll
    static void stop() {
        one.context.close();
        two.context.close();
        redis.close();
    }

    @Test
    @Order(1)
    void theOtherNodeGivesTheSameAnswer() {
        var message = one.weChat().message("o_1", "text", Map.of("Content", "预算", "MsgId", "1"));
        assertThat(one.weChat().push(message).text()).isEqualTo("答复 one 1");
        assertThat(two.weChat().push(message).text()).isEqualTo("答复 one 1");
        assertThat(two.conversation().heard()).isEmpty();
    }

    @Test
    @Order(2)
    void attemptsAtOnceOnBothAreAnsweredOnce() throws Exception {
        var heardBefore = heard();
        var message = one.weChat().message("o_1", "text", Map.of("Content", "预算", "MsgId", "2"));
        assertThat(new HashSet<>(pushedAtOnce(message))).hasSize(1);
        assertThat(heard()).isEqualTo(heardBefore + 1);
    }

    @Test
    @Order(3)
    void sharedMemoryNamesNobody() {
        one.weChat().says("o_named", "预算");
        var redis = one.context.getBean(StringRedisTemplate.class);
        var keys = redis.keys("*");
        assertThat(keys).isNotEmpty().noneMatch(key -> key.contains("o_named") || key.contains("o_1"));
    }

    @Test
    @Order(4)
    void withRedisGoneBothGoOn() throws Exception {
        redis.stop();
        for (var round = 0; round < 3; round++) {
            var message = one.weChat().message("o_1", "text", Map.of("Content", "预算", "MsgId", "4" + round));
            var asked = System.nanoTime();
            var texts = pushedAtOnce(message);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
            // Each node still answers each message once.
            assertThat(texts).hasSize(20).doesNotContain("");
            assertThat(new HashSet<>(texts)).hasSize(2);
        }
    }

    @Test
    @Order(5)
    void withRedisBackTheyAgreeAgain() {
        redis.startAgain();
        var agreed = false;
        for (var i = 0; i < 40 && !agreed; i++) {
            pause(Duration.ofMillis(250));
            var message = one.weChat().message("o_1", "text", Map.of("Content", "预算", "MsgId", "5" + i));
            agreed = one.weChat()
                    .push(message)
                    .text()
                    .equals(two.weChat().push(message).text());
        }
        assertThat(agreed).isTrue();
    }

    private static int heard() {
        return one.conversation().heard().size() + two.conversation().heard().size();
    }

    private static List<String> pushedAtOnce(String message) throws Exception {
        var attempts = new ArrayList<Callable<String>>();
        for (var i = 0; i < 20; i++) {
            var weChat = (i % 2 == 0 ? one : two).weChat();
            attempts.add(() -> weChat.push(message).text());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var texts = new ArrayList<String>();
            for (var attempt : threads.invokeAll(attempts)) {
                texts.add(attempt.get());
            }
            return texts;
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
