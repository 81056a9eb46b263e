package cn.gongkai.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.conversation.Citizen;
import cn.gongkai.conversation.Inbound;
import cn.gongkai.conversation.Reply;
import cn.gongkai.conversation.ScriptedConversation;
import cn.gongkai.support.FakeWeChat;
import cn.gongkai.support.FakeWeChat.Account;
import cn.gongkai.support.FakeWeChat.Answer;
import cn.gongkai.support.FakeWeChat.Envelope;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The webhook as the platform meets it: over HTTP, signed and sealed by somebody else's code.
@SpringBootTest(
        classes = WeChatEdge.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gongkai.wechat.accounts[0].app-id=wxsafe",
            "gongkai.wechat.accounts[0].original-id=gh_safe",
            "gongkai.wechat.accounts[0].token=token-of-safe",
            "gongkai.wechat.accounts[0].aes-key=" + WebhookTests.KEY,
            "gongkai.wechat.accounts[0].previous-aes-key=" + WebhookTests.PREVIOUS_KEY,
            "gongkai.wechat.accounts[1].app-id=wxcompatible",
            "gongkai.wechat.accounts[1].original-id=gh_compatible",
            "gongkai.wechat.accounts[1].token=token-of-compatible",
            "gongkai.wechat.accounts[1].aes-key=" + WebhookTests.KEY,
            "gongkai.wechat.accounts[1].mode=compatible",
            "gongkai.wechat.accounts[2].app-id=wxplain",
            "gongkai.wechat.accounts[2].original-id=gh_plain",
            "gongkai.wechat.accounts[2].token=token-of-plain",
            "gongkai.wechat.accounts[2].mode=plain"
        })
@ExtendWith(OutputCaptureExtension.class)
class WebhookTests {

    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String PREVIOUS_KEY = "GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcba";

    private static final String PERSON = "o9AgO5Kd5ggOC-bXrbNODIiE3bGY";
    private static final String WORDS = "我的低保申请";

    private static final Account SAFE = new Account("wxsafe", "gh_safe", "token-of-safe", KEY, true);
    private static final Account PREVIOUS = new Account("wxsafe", "gh_safe", "token-of-safe", PREVIOUS_KEY, true);
    private static final Account COMPATIBLE =
            new Account("wxcompatible", "gh_compatible", "token-of-compatible", KEY, true);
    private static final Account COMPATIBLE_UNSEALED =
            new Account("wxcompatible", "gh_compatible", "token-of-compatible", KEY, false);
    private static final Account PLAIN = new Account("wxplain", "gh_plain", "token-of-plain", "", false);

    @Autowired
    ScriptedConversation conversation;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private FakeWeChat weChat;

    @BeforeEach
    void open() {
        weChat = weChat(SAFE);
        conversation.answers("答复");
    }

    private FakeWeChat weChat(Account account) {
        return new FakeWeChat("http://localhost:" + port, account);
    }

    static Stream<Account> accounts() {
        return Stream.of(SAFE, PREVIOUS, COMPATIBLE, COMPATIBLE_UNSEALED, PLAIN);
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void answersInTheWayItWasAsked(Account account) {
        conversation.answers(inbound -> new Reply.Text("2025年度预算 ]]> & <b>", "来源"));
        var answer = weChat(account).says(PERSON, "预算");
        answer.isAnswered(text -> assertThat(text).isEqualTo("2025年度预算 ]]> & <b>\n来源"));
        assertThat(answer.body().contains("<Encrypt>")).isEqualTo(account.sealed());
        assertThat(answer.fields())
                .contains(
                        entry("ToUserName", PERSON),
                        entry("FromUserName", account.originalId()),
                        entry("MsgType", "text"));
        assertThat(conversation.heard()).singleElement().isInstanceOfSatisfying(Inbound.Text.class, text -> {
            assertThat(text.words()).isEqualTo("预算");
            assertThat(text.from()).isEqualTo(new Citizen(account.appId(), PERSON));
            assertThat(text.key()).doesNotContain(PERSON);
        });
    }

    @Test
    void aCompatiblePushCarriesBothAndTheSealedOneCounts() {
        var fake = weChat(COMPATIBLE);
        var sealed = fake.envelope(fake.message(PERSON, "text", Map.of("Content", "密文", "MsgId", "1")));
        var open = fake.message(PERSON, "text", Map.of("Content", "明文", "MsgId", "1"));
        fake.post(new Envelope(
                        sealed.query(),
                        open.replace("</xml>", "")
                                + sealed.body().substring(sealed.body().indexOf("<Encrypt>"))))
                .isAnswered(text -> assertThat(text).isEqualTo("答复"));
        assertThat(conversation.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Inbound.Text.class, text -> assertThat(text.words()).isEqualTo("密文"));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void serverVerification(Account account) {
        var answer = weChat(account).verifies("4375120948345356249");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("4375120948345356249");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "echostr=1",
        "signature=&timestamp=1714036504&nonce=1&echostr=1",
        "signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492&echostr=1"
    })
    void aStrangersVerificationIsRefused(String query) {
        var answer = weChat.get(query);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anOldVerificationIsRefused() {
        var old = new FakeWeChat(
                "http://localhost:" + port, SAFE, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-310)));
        assertThat(old.verifies("1").status()).isEqualTo(403);
    }

    /// What is sent instead of a good push.
    record Bad(String what, int status, Refusal why, Function<WebhookTests, Answer> sent) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> bad() {
        return Stream.of(
                new Bad("unencrypted to a safe account", 403, Refusal.UNENCRYPTED, test -> {
                    var unsealed = new Account("wxsafe", "gh_safe", "token-of-safe", "", false);
                    return test.weChat(unsealed).says(PERSON, WORDS);
                }),
                tampered("unsigned", 403, Refusal.UNSIGNED, good -> new Envelope("", good.body())),
                tampered(
                        "without the message's signature",
                        403,
                        Refusal.UNSIGNED,
                        good -> new Envelope(good.query().replaceAll("&msg_signature=.*", ""), good.body())),
                tampered(
                        "with the signature of something else",
                        403,
                        Refusal.WRONG_SIGNATURE,
                        good -> new Envelope(
                                good.query().replaceAll("msg_signature=.*", "msg_signature=" + "0".repeat(40)),
                                good.body())),
                tampered(
                        "with a signature that is no hexadecimal",
                        403,
                        Refusal.WRONG_SIGNATURE,
                        good -> new Envelope(
                                good.query().replaceAll("msg_signature=.*", "msg_signature=%E9%A2%84%00"),
                                good.body())),
                tampered(
                        "with contradicting signatures",
                        403,
                        Refusal.WRONG_SIGNATURE,
                        good -> new Envelope(
                                good.query().replaceAll("^signature=[^&]*", "signature=" + "0".repeat(40)),
                                good.body())),
                tampered(
                        "altered",
                        403,
                        Refusal.WRONG_SIGNATURE,
                        good -> new Envelope(
                                good.query(),
                                good.body().replaceFirst("<Encrypt><!\\[CDATA\\[.", "<Encrypt><![CDATA[+"))),
                tampered(
                        "without a time",
                        403,
                        Refusal.UNSIGNED,
                        good -> new Envelope(good.query().replaceAll("&timestamp=\\d+", ""), good.body())),
                tampered(
                        "with a time that is none",
                        403,
                        Refusal.UNSIGNED,
                        good -> new Envelope(
                                good.query().replaceAll("&timestamp=\\d+", "&timestamp=-1e9"), good.body())),
                away("yesterday's", Duration.ofDays(-1)),
                away("just too old", Duration.ofSeconds(-305)),
                away("from the future", Duration.ofSeconds(305)),
                sealedAs(
                        "sealed with another key",
                        Refusal.WRONG_KEY,
                        new Account("wxsafe", "gh_safe", "token-of-safe", "A".repeat(43), true)),
                sealedAs(
                        "sealed for another app id",
                        Refusal.WRONG_KEY,
                        new Account("wxother", "gh_safe", "token-of-safe", KEY, true)),
                sealedAs(
                        "addressed to another account",
                        Refusal.WRONG_RECIPIENT,
                        new Account("wxsafe", "gh_other", "token-of-safe", KEY, true)),
                new Bad(
                        "plain and addressed to another account",
                        403,
                        Refusal.WRONG_RECIPIENT,
                        test -> test.weChat(new Account("wxplain", "gh_other", "token-of-plain", "", false))
                                .says(PERSON, WORDS)),
                body("nothing", ""),
                body("no XML", "{\"MsgType\":\"text\"}"),
                body("half a push", "<xml><ToUserName><![CDATA[gh_safe]]></ToUserName><Encrypt><![CDATA[abc"),
                body(
                        "an entity",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&e;</Encrypt></xml>"),
                body(
                        "a document type",
                        "<!DOCTYPE xml SYSTEM \"http://127.0.0.1:1/x.dtd\"><xml><Encrypt>a</Encrypt></xml>"),
                body("bytes that are no text", "\u0000\u0001\u00ff\u00fe".repeat(50)),
                new Bad(
                        "to nobody",
                        404,
                        Refusal.UNKNOWN_ACCOUNT,
                        test -> test.weChat(new Account("wxnobody", "gh_safe", "token-of-safe", KEY, true))
                                .says(PERSON, WORDS)),
                new Bad("oversized", 413, Refusal.OVERSIZED, test -> test.weChat.says(PERSON, WORDS.repeat(4_000))),
                new Bad("sealed nonsense", 200, Refusal.UNREADABLE, test -> test.weChat.push("<xml><a>" + WORDS)),
                new Bad("sealed but empty", 200, Refusal.UNREADABLE, test -> test.weChat.push("<xml></xml>")),
                new Bad(
                        "sealed with a document type",
                        200,
                        Refusal.UNREADABLE,
                        test -> test.weChat.push(
                                "<!DOCTYPE xml [<!ENTITY a \"b\">]><xml><Content>&a;</Content></xml>")));
    }

    private static Bad tampered(String what, int status, Refusal why, Function<Envelope, Envelope> tamper) {
        return new Bad(
                what,
                status,
                why,
                test -> test.weChat.post(tamper.apply(test.weChat.envelope(
                        test.weChat.message(PERSON, "text", Map.of("Content", WORDS, "MsgId", "1"))))));
    }

    private static Bad away(String what, Duration away) {
        return new Bad(
                what,
                403,
                Refusal.OUTSIDE_WINDOW,
                test -> new FakeWeChat("http://localhost:" + test.port, SAFE, Clock.offset(Clock.systemUTC(), away))
                        .says(PERSON, WORDS));
    }

    private static Bad sealedAs(String what, Refusal why, Account other) {
        return new Bad(what, 403, why, test -> {
            var fake = test.weChat(other);
            return test.weChat.post(
                    fake.envelope(fake.message(PERSON, "text", Map.of("Content", WORDS, "MsgId", "1"))));
        });
    }

    private static Bad body(String what, String body) {
        return new Bad(
                what,
                400,
                Refusal.MALFORMED,
                test -> test.weChat.post(test.weChat.envelope("").query(), body.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsNotThePlatformsIsRefusedAndHarmsNobody(Bad bad, CapturedOutput output) {
        var before = refused(bad.why);
        var answer = bad.sent.apply(this);
        assertThat(answer.status()).isEqualTo(bad.status);
        assertThat(answer.body()).isEqualTo(bad.status == 200 ? "success" : "");
        assertThat(conversation.heard()).isEmpty();
        assertThat(refused(bad.why)).isEqualTo(before + 1);
        assertThat(complaints(output))
                .singleElement()
                .asString()
                .contains("Refused a push to")
                .contains(bad.why.reason());
        assertMasked(output);
        weChat.says(PERSON, "预算").isAnswered(text -> assertThat(text).isEqualTo("答复"));
    }

    private double refused(Refusal why) {
        return meters.counter("gongkai.push.refused", "reason", why.tag()).count();
    }

    /// Warnings and errors of the program, without the test framework's own.
    private static Stream<String> complaints(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .filter(line -> !line.contains("DuplicateJsonObject"));
    }

    private static void assertMasked(CapturedOutput output) {
        assertThat(output.getAll())
                .doesNotContain(PERSON)
                .doesNotContain(WORDS)
                .doesNotContain("token-of-")
                .doesNotContain(KEY)
                .doesNotContain("\tat ");
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                message("text", Map.of("Content", WORDS, "bizmsgmenuid", "101"), Inbound.Text.class, WORDS),
                message("voice", Map.of("MediaId", "m", "Format", "amr", "Recognition", ""), Inbound.Voice.class, null),
                message("image", Map.of("PicUrl", "http://mmbiz.example/1", "MediaId", "m"), Inbound.Image.class, null),
                message("video", Map.of("MediaId", "m", "ThumbMediaId", "t"), Inbound.Video.class, null),
                message("shortvideo", Map.of("MediaId", "m"), Inbound.Video.class, null),
                message("location", Map.of("Location_X", "44.1", "Label", "可克达拉"), Inbound.Location.class, null),
                message("link", Map.of("Title", "t", "Url", "https://example.org"), Inbound.Link.class, null),
                event("subscribe", Map.of("EventKey", ""), Inbound.Followed.class, null),
                event("subscribe", Map.of("EventKey", "qrscene_doc:7", "Ticket", "T"), Inbound.Followed.class, "doc:7"),
                event("subscribe", Map.of("EventKey", "last_trade_no_4000"), Inbound.Followed.class, null),
                event("SCAN", Map.of("EventKey", "doc:7", "Ticket", "T"), Inbound.Scanned.class, "doc:7"),
                event("unsubscribe", Map.of("EventKey", ""), Inbound.Unfollowed.class, null),
                event("CLICK", Map.of("EventKey", "ASK"), Inbound.MenuClick.class, "ASK"));
    }

    private static Arguments message(
            String type, Map<String, String> fields, Class<?> expected, @Nullable String detail) {
        return Arguments.of(type, "", fields, expected, detail);
    }

    private static Arguments event(
            String event, Map<String, String> fields, Class<?> expected, @Nullable String detail) {
        return Arguments.of("event", event, fields, expected, detail);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("understood")
    void everyKindReachesTheConversation(
            String type,
            String event,
            Map<String, String> fields,
            Class<?> expected,
            @Nullable String detail,
            CapturedOutput output) {
        var answer = event.isEmpty() ? weChat.sends(PERSON, type, fields) : weChat.event(PERSON, event, fields);
        answer.isAnswered(text -> assertThat(text).isEqualTo("答复"));
        var heard = conversation.heard();
        assertThat(heard).singleElement().isInstanceOf(expected);
        assertThat(heard.getFirst().from()).isEqualTo(new Citizen("wxsafe", PERSON));
        assertThat(detailOf(heard.getFirst())).isEqualTo(detail);
        assertMasked(output);
    }

    private static @Nullable String detailOf(Inbound inbound) {
        return switch (inbound) {
            case Inbound.Text text -> text.words();
            case Inbound.MenuClick click -> click.button();
            case Inbound.Followed followed -> followed.scene();
            case Inbound.Scanned scanned -> scanned.scene();
            case Inbound.Voice _,
                    Inbound.Image _,
                    Inbound.Video _,
                    Inbound.Location _,
                    Inbound.Link _,
                    Inbound.Unfollowed _,
                    Inbound.ConsentWithdrawn _ -> null;
        };
    }

    @ParameterizedTest
    @CsvSource({"user_authorization_revoke", "user_authorization_cancellation"})
    void aWithdrawalIsAboutThePersonItNames(String event) {
        weChat.event("o_platform", event, Map.of("OpenID", PERSON, "AppID", "wxsafe", "RevokeInfo", "205"));
        assertThat(conversation.heard())
                .singleElement()
                .isInstanceOfSatisfying(
                        Inbound.ConsentWithdrawn.class,
                        withdrawn -> assertThat(withdrawn.from().openId()).isEqualTo(PERSON));
    }

    @Test
    void twoWithdrawalsInOneSecondAreTwo() {
        weChat.event("o_platform", "user_authorization_revoke", Map.of("OpenID", "o_1"));
        weChat.event("o_platform", "user_authorization_revoke", Map.of("OpenID", "o_2"));
        assertThat(conversation.heard()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "VIEW, https://example.org",
        "LOCATION, ''",
        "TEMPLATESENDJOBFINISH, ''",
        "PUBLISHJOBFINISH, ''",
        "subscribe_msg_popup_event, ''",
        "kf_create_session, ''",
        "scancode_push, k",
        "user_info_modified, ''",
        "something_new, ''"
    })
    void eventsWithoutAnAnswerAreTaken(String event, String key) {
        assertThat(weChat.event(PERSON, event, Map.of("EventKey", key, "OpenID", PERSON))
                        .body())
                .isEqualTo("success");
        assertThat(conversation.heard()).isEmpty();
    }

    @Test
    void unknownMessagesAreTaken() {
        assertThat(weChat.sends(PERSON, "hologram", Map.of()).body()).isEqualTo("success");
        assertThat(conversation.heard()).isEmpty();
    }

    /// Whatever a proxy makes of the headers.
    @Test
    void theBodyIsReadWhateverItIsCalled() throws Exception {
        var good = weChat.envelope(weChat.message(PERSON, "text", Map.of("Content", "预算", "MsgId", "5")));
        assertThat(sent(good.query(), "application/x-www-form-urlencoded", good.body()))
                .isEqualTo(200);
        assertThat(conversation.heard()).hasSize(1);
        assertThat(sent(good.query(), "text/xml", "<xml>" + " ".repeat(70_000) + "</xml>"))
                .isEqualTo(413);
    }

    /// Without saying how long it is.
    private int sent(String query, String type, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wechat/wxsafe?" + query))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void silenceIsSuccess() {
        conversation.answers(inbound -> new Reply.Silence());
        assertThat(weChat.says(PERSON, "预算").body()).isEqualTo("success");
    }

    @Test
    void aLongReplyIsCutAndKeepsItsSource() {
        conversation.answers(inbound -> new Reply.Text("第一句。".repeat(500), "<a href=\"https://x\">全文</a>"));
        weChat.says(PERSON, "预算").isAnswered(text -> {
            assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800);
            assertThat(text).endsWith("。…\n<a href=\"https://x\">全文</a>");
        });
    }

    @Test
    void aRepetitionGetsTheSameAnswerSealedAnew() {
        conversation.answers(
                inbound -> new Reply.Text("答复" + conversation.heard().size()));
        var first = weChat.says(PERSON, "预算");
        var repeatedBefore = meters.counter("gongkai.push.repeated").count();
        var second = weChat.repeats();
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("答复1");
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(conversation.heard()).hasSize(1);
        assertThat(meters.counter("gongkai.push.repeated").count()).isEqualTo(repeatedBefore + 1);
        assertThat(weChat.says(PERSON, "预算").text()).isEqualTo("答复2");
    }

    @Test
    void twentyAttemptsAtOnceAreAnsweredOnce() throws Exception {
        conversation.answers(inbound -> {
            pause(Duration.ofMillis(300));
            return new Reply.Text("答复" + conversation.heard().size());
        });
        var message = weChat.message(PERSON, "text", Map.of("Content", "预算", "MsgId", "20"));
        var attempts = new ArrayList<Callable<String>>();
        for (var i = 0; i < 20; i++) {
            attempts.add(() -> weChat.push(message).text());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var texts = new ArrayList<String>();
            for (var attempt : threads.invokeAll(attempts)) {
                texts.add(attempt.get());
            }
            assertThat(texts).hasSize(20).containsOnly("答复1");
        }
        assertThat(conversation.heard()).hasSize(1);
    }

    @Test
    void oneMessageIdOfTwoPeopleAreTwoMessages() {
        var one = weChat.message("o_1", "text", Map.of("Content", "预算", "MsgId", "333"));
        var other = weChat.message("o_2", "text", Map.of("Content", "预算", "MsgId", "333"));
        weChat.push(one);
        weChat.push(other);
        assertThat(conversation.heard()).hasSize(2);
    }

    @Test
    void twoTapsInOneSecondAreTwo() {
        weChat.clicks(PERSON, "ASK");
        weChat.clicks(PERSON, "MINE");
        assertThat(conversation.heard()).hasSize(2);
    }

    @Test
    void whenTheConversationFailsThePersonIsTold(CapturedOutput output) {
        conversation.answers(inbound -> {
            throw new IllegalStateException("could not handle " + PERSON + " saying " + WORDS);
        });
        var first = weChat.says(PERSON, WORDS);
        first.isAnswered(text -> assertThat(text).startsWith("抱歉"));
        assertThat(weChat.repeats().text()).isEqualTo(first.text());
        assertThat(conversation.heard()).hasSize(1);
        assertThat(complaints(output))
                .singleElement()
                .asString()
                .contains("The conversation failed on a Text: java.lang.IllegalStateException at ");
        assertMasked(output);
    }

    @Test
    void theNextAttemptGetsWhatTookTooLong() throws Exception {
        conversation.answers(inbound -> {
            pause(Duration.ofSeconds(6));
            return new Reply.Text("慢慢来");
        });
        var message = weChat.message(PERSON, "text", Map.of("Content", "预算", "MsgId", "6"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> weChat.push(message));
            // The platform hangs up after 5 s and asks again.
            pause(Duration.ofSeconds(5));
            assertThat(weChat.push(message).text()).isEqualTo("慢慢来");
        }
        assertThat(conversation.heard()).hasSize(1);
    }

    @Test
    void theLastAttemptIsToldThatItTakesLonger() throws Exception {
        conversation.answers(inbound -> {
            pause(Duration.ofSeconds(8));
            return new Reply.Text("慢慢来");
        });
        var tenSecondsAgo = new FakeWeChat(
                        "http://localhost:" + port, SAFE, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-10)))
                .message(PERSON, "text", Map.of("Content", "预算", "MsgId", "8"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> weChat.push(tenSecondsAgo));
            pause(Duration.ofMillis(500));
            var asked = System.nanoTime();
            assertThat(weChat.push(tenSecondsAgo).text()).startsWith("还在为您查找");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(7));
        }
    }

    @Test
    void metersHaveBoundedTags() {
        weChat.says(PERSON, WORDS);
        weChat.event(PERSON, "invented_" + WORDS, Map.of());
        var tags = meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("gongkai."))
                .flatMap(meter -> meter.getId().getTags().stream())
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .toList();
        assertThat(tags).contains("kind=text", "kind=other", "reason=wrong-signature");
        assertThat(String.join(" ", tags)).doesNotContain(WORDS).doesNotContain(PERSON);
        assertThat(meters.timer("gongkai.reply.time").count()).isPositive();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTableOfBadPushesNamesEveryRefusal() {
        assertThat(bad().map(Bad::why)).contains(Refusal.values());
    }
}
