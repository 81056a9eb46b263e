package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Channel;
import cn.gongkai.request.DraftSaved;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Register;
import cn.gongkai.request.Resident;
import cn.gongkai.request.Submission;
import cn.gongkai.support.FakePlatformApi;
import cn.gongkai.support.Town;
import cn.gongkai.ticket.Tickets;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Pages that ask the official account who opens them.
@Town
class SignInTests {

    private static final FakePlatformApi PLATFORM = FakePlatformApi.overHttp();
    private static final String EXCHANGE = "/sns/oauth2/access_token";
    private static final Pattern STATE = Pattern.compile("[?&]state=([0-9a-f]{32})&?");

    private final Drafts drafts;
    private final Register register;
    private final Tickets tickets;

    @LocalServerPort
    int port;

    SignInTests(@Autowired Drafts drafts, @Autowired Register register, @Autowired Tickets tickets) {
        this.drafts = drafts;
        this.register = register;
        this.tickets = tickets;
    }

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry registry) {
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:signin;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        Map.of("app-id", "wx1", "original-id", "gh_1", "secret", "s", "token", "t", "mode", "plain", "kind", "service")
                .forEach((name, value) -> registry.add("gongkai.wechat.accounts[0]." + name, () -> value));
        registry.add("gongkai.wechat.accounts[0].api-base-url", PLATFORM::url);
        registry.add("gongkai.wechat.accounts[0].page-sign-in", () -> "true");
    }

    @BeforeEach
    void answersWithNobody() {
        PLATFORM.answers(EXCHANGE, FakePlatformApi.error(40029));
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void asksWeChatAndOpensWhatIsTheResidents() {
        var person = new Resident("wx1", UUID.randomUUID().toString());
        drafts.save(drafts.begin(person).with(new Form(Map.of(FormField.NAME, "赵一二"))));
        var phone = Phone.stayingHere(port).open("/requests/wechat");
        var address = sentTo(phone);
        assertThat(address).startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&");
        assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
                .contains("redirect_uri=https://qingshi.example/requests/wechat/back&")
                .contains("scope=snsapi_base")
                .endsWith("#wechat_redirect");

        knows(person, "");
        phone.open(back(address));
        assertThat(sentTo(phone)).endsWith("/requests/new");
        assertThat(PLATFORM.calls().getLast().query()).contains("code=CODE");
        phone.open("/requests/new");
        assertThat(phone.element("NAME").val()).isEqualTo("赵一二");
        // The way back is gone once.
        assertThat(phone.open(back(address)).answer().statusCode()).isEqualTo(502);
    }

    @Test
    void whatIsBegunAfterwardsIsTheirsAndTheirRequestsNeedNoCode() {
        var person = new Resident("wx1", UUID.randomUUID().toString());
        var draft = drafts.begin(person);
        var filled = ((DraftSaved.Saved) drafts.save(draft.with(new Form(Map.of(
                        FormField.KIND, "NATURAL_PERSON",
                        FormField.NAME, "钱三四",
                        FormField.IDENTITY_NUMBER, "11010519491231002X",
                        FormField.DESCRIPTION, "2031年星际港口扩建合同",
                        FormField.DELIVERY, "WECHAT",
                        FormField.PHONE, "13800000000",
                        FormField.AGENT, "NO")))))
                .draft();
        var receipt = ((Submission.Accepted) register.submit(filled, Channel.WECHAT, "m" + person)).receipt();

        var phone = arrived(person, "/requests/wechat?to=MINE");
        assertThat(sentTo(phone)).endsWith("/requests");
        phone.open("/requests");
        assertThat(phone.page().text()).contains(receipt.number()).doesNotContain(receipt.queryCode());
        phone.press("看进度");
        assertThat(sentTo(phone)).endsWith("/requests/status");
        assertThat(phone.open("/requests/status").page().text()).contains("钱**");

        phone.open("/requests/new");
        assertThat(phone.page().select("#DELIVERY-WECHAT")).hasSize(1);
        phone.press("保存草稿，以后再填", Map.of("NAME", "钱三四"));
        assertThat(drafts.ofResident(person)).isPresent();

        // Somebody else's number opens nothing.
        var other = arrived(new Resident("wx1", UUID.randomUUID().toString()), "/requests/wechat?to=MINE");
        other.open("/requests");
        assertThat(other.page().select("[name=number][type=hidden]")).isEmpty();
    }

    @Test
    void aDraftBegunBeforeBecomesTheirs() {
        var person = new Resident("wx1", UUID.randomUUID().toString());
        var phone = Phone.stayingHere(port).open("/requests/new");
        phone.press("保存草稿，以后再填", Map.of("NAME", "孙五六"));
        phone.open("/requests/wechat");
        knows(person, "");
        phone.open(back(sentTo(phone)));
        assertThat(drafts.ofResident(person).orElseThrow().form().value(FormField.NAME))
                .contains("孙五六");
    }

    @Test
    void aSnapshotIsNobody() {
        var person = new Resident("wx1", UUID.randomUUID().toString());
        var phone = Phone.stayingHere(port).open("/requests/wechat");
        knows(person, ",\"is_snapshotuser\":1");
        phone.open(back(sentTo(phone)));
        assertThat(phone.answer().statusCode()).isEqualTo(403);
        assertThat(phone.page().text()).contains("使用完整服务");
        assertThat(phone.cookies()).noneMatch(cookie -> cookie.getName().equals("resident"));
    }

    @Test
    void aStateOfSomebodyElseOrARefusalSignsNobodyIn() {
        var person = new Resident("wx1", UUID.randomUUID().toString());
        knows(person, "");
        var theirs = back(sentTo(Phone.stayingHere(port).open("/requests/wechat")));
        var phone = Phone.stayingHere(port).open("/requests/wechat");
        phone.open(theirs);
        assertThat(phone.page().text()).contains("没能从微信进入");
        PLATFORM.answers(EXCHANGE, FakePlatformApi.error(40163));
        phone.open("/requests/wechat");
        phone.open(back(sentTo(phone)));
        assertThat(phone.page().text()).contains("没能从微信进入");
        assertThat(phone.cookies()).noneMatch(cookie -> cookie.getName().equals("resident"));
    }

    @Test
    void insideWeChatALinkFromTheChatAsksWhoOpensIt() {
        var draft = drafts.begin(new Resident("wx1", UUID.randomUUID().toString()));
        var link = "/requests/new?t=" + tickets.issue(Tickets.Kind.DRAFT_LINK, draft.token());
        var phone = Phone.stayingHere(port)
                .arrive(HttpRequest.newBuilder(URI.create("http://localhost:" + port + link))
                        .header("User-Agent", "Mozilla/5.0 (iPhone) MicroMessenger/8.0.50")
                        .build());
        assertThat(sentTo(phone)).endsWith("/requests/wechat?account=wx1");
        assertThat(new Phone(port).open(link).page().text()).contains("是我的，接着填");
    }

    private Phone arrived(Resident person, String by) {
        var phone = Phone.stayingHere(port).open(by);
        knows(person, "");
        return phone.open(back(sentTo(phone)));
    }

    private static void knows(Resident person, String more) {
        PLATFORM.answers(
                EXCHANGE,
                "{\"access_token\":\"T\",\"expires_in\":7200,\"refresh_token\":\"R\",\"openid\":\"%s\",\"scope\":\"snsapi_base\"%s}"
                        .formatted(person.openId(), more));
    }

    private static String sentTo(Phone phone) {
        return phone.answer()
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(phone.page().text()));
    }

    private static String back(String address) {
        var state = STATE.matcher(address);
        assertThat(state.find()).as(address).isTrue();
        return "/requests/wechat/back?code=CODE&state=" + state.group(1);
    }
}
