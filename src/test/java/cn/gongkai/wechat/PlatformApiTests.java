package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.support.FakePlatformApi;
import cn.gongkai.support.SelfSigned;
import cn.gongkai.wechat.ApiOutcome.Done;
import cn.gongkai.wechat.ApiOutcome.Failed;
import cn.gongkai.wechat.WeChatProperties.Api;
import cn.gongkai.wechat.WeChatProperties.Kind;
import cn.gongkai.wechat.WeChatProperties.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Calls to Tencent's API, over HTTP and TLS.
@ExtendWith(OutputCaptureExtension.class)
class PlatformApiTests {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String MENU = "/cgi-bin/menu/create";
    private static final Api SETTINGS = new Api(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final Memory memory = new Memory();
    private final FakePlatformApi platform = FakePlatformApi.overHttp();

    /// As application.yaml sets it.
    @BeforeEach
    void silenceWxJava() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("me.chanjar.weixin", LogLevel.ERROR);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private ApiOutcome createMenu(String url) {
        var account = new WeChatProperties.Account(
                "wx0", "gh_0", SECRET, "token", "", "", Mode.PLAIN, Kind.SERVICE, URI.create(url), true);
        try (var api = new PlatformApi(account, SETTINGS, memory)) {
            var button = new WxMenuButton();
            button.setType("click");
            button.setName("问公开");
            button.setKey("ASK");
            var menu = new WxMenu();
            menu.setButtons(List.of(button));
            return api.createMenu(menu);
        }
    }

    @Test
    void usesTheStableTokenAndKeepsIt() {
        assertThat(createMenu(platform.url() + "/")).isEqualTo(new Done());
        assertThat(createMenu(platform.url())).isEqualTo(new Done());
        assertThat(platform.calls()).extracting(FakePlatformApi.Call::path).containsExactly(TOKEN, MENU, MENU);
        assertThat(platform.calls().getFirst().body())
                .contains("\"grant_type\":\"client_credential\"")
                .contains("\"force_refresh\":false");
        assertThat(platform.calls().getLast().query()).contains("access_token=ACCESS-TOKEN");
        assertThat(platform.calls().getLast().body()).contains("问公开").contains("ASK");
        assertThat(memory.values).containsEntry("wechat:token:wx0", "ACCESS-TOKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, BUSY",
        "40013, CREDENTIALS",
        "40164, ADDRESS_NOT_LISTED",
        "45009, DAILY_QUOTA",
        "48001, NOT_GRANTED",
        "50002, NOT_GRANTED",
        "99999, OTHER"
    })
    void aRefusalIsAValueAndNothingIsLogged(int code, ApiFault fault, CapturedOutput output) {
        var json = "{\"errcode\":" + code + ",\"errmsg\":\"no " + SECRET + "\"}";
        for (var path : List.of(MENU, TOKEN)) {
            memory.values.clear();
            platform.answers(path, json);
            var asked = System.nanoTime();
            assertThat(createMenu(platform.url())).isEqualTo(new Failed(fault, code));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(output.getAll())
                .doesNotContain(SECRET)
                .doesNotContain("ACCESS-TOKEN")
                .doesNotContain("问公开");
    }

    @Test
    void anEndedTokenIsRenewedOnce() {
        memory.values.put("wechat:token:wx0", "ENDED");
        var asked = new AtomicInteger();
        platform.answers(
                MENU,
                () -> asked.incrementAndGet() == 1 ? "{\"errcode\":42001,\"errmsg\":\"ended\"}" : "{\"errcode\":0}");
        assertThat(createMenu(platform.url())).isEqualTo(new Done());
        assertThat(platform.calls()).extracting(FakePlatformApi.Call::path).containsExactly(MENU, TOKEN, MENU);

        platform.answers(MENU, "{\"errcode\":42001,\"errmsg\":\"ended\"}");
        assertThat(createMenu(platform.url())).isEqualTo(new Failed(ApiFault.TOKEN, 42001));
    }

    @Test
    void whatIsNotThePlatformIsUnreachable() {
        platform.answers(TOKEN, "<html>502 Bad Gateway</html>");
        assertThat(createMenu(platform.url())).isEqualTo(new Failed(ApiFault.UNREACHABLE, 0));
        platform.answers(TOKEN, () -> {
            pause();
            return "{}";
        });
        assertThat(createMenu(platform.url())).isEqualTo(new Failed(ApiFault.UNREACHABLE, 0));
        platform.close();
        assertThat(createMenu(platform.url())).isEqualTo(new Failed(ApiFault.UNREACHABLE, 0));
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCertificateNobodyVouchesForGetsNoSecret(@TempDir Path folder, CapturedOutput output) throws Exception {
        try (var impostor = FakePlatformApi.overTls(SelfSigned.in(folder).showing())) {
            assertThat(createMenu(impostor.url())).isEqualTo(new Failed(ApiFault.UNREACHABLE, 0));
            assertThat(impostor.calls()).isEmpty();
        }
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    @Test
    void aTrustedCertificateMustBeForThatHost(@TempDir Path folder) throws Exception {
        var certificate = SelfSigned.in(folder);
        var usual = SSLContext.getDefault();
        SSLContext.setDefault(certificate.trusting());
        try (var server = FakePlatformApi.overTls(certificate.showing())) {
            assertThat(createMenu(server.url("localhost"))).isEqualTo(new Done());
            assertThat(createMenu(server.url("127.0.0.1"))).isEqualTo(new Failed(ApiFault.UNREACHABLE, 0));
        } finally {
            SSLContext.setDefault(usual);
        }
    }

    private static final class Memory implements ShortMemory {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void keep(String key, String value, Duration timeToLive) {
            values.put(key, value);
        }

        @Override
        public boolean keepIfAbsent(String key, String value, Duration timeToLive) {
            return values.putIfAbsent(key, value) == null;
        }

        @Override
        public void forget(String key) {
            values.remove(key);
        }

        @Override
        public boolean shared() {
            return false;
        }
    }
}
