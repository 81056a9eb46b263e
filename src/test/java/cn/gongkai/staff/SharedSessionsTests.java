package cn.gongkai.staff;

import static cn.gongkai.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.support.FakeIdentityProvider;
import cn.gongkai.support.RealRedis;
import cn.gongkai.support.Visitor;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Two nodes, one Redis: who signs in on one is signed in on the other.
class SharedSessionsTests {

    private static final String PASSWORD = "the same on both nodes";

    @TempDir
    Path folder;

    @Test
    void aSessionIsGoodOnEveryNode() throws Exception {
        try (var redis = RealRedis.start();
                var one = node(redis);
                var other = node(redis);
                var http = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            var form = get(http, one, "/login").body();
            var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
            assertThat(token.find()).isTrue();
            var signedIn = http.send(
                    HttpRequest.newBuilder(at(other, "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "username=li&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1))))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/staff");
            assertThat(signedIn.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("gongkai-staff=")
                            .contains("HttpOnly")
                            .contains("SameSite=Lax"));
            assertThat(get(http, one, "/staff/me").statusCode()).isEqualTo(200);
            assertThat(get(http, other, "/staff/requests").body()).contains("依申请公开");
            redis.stop();
            assertThat(get(HttpClient.newHttpClient(), one, "/").statusCode())
                    .as("residents need no session")
                    .isEqualTo(200);
        }
    }

    /// A balancer may send the way back to another node than the one that sent the person off.
    @Test
    void whoGoesToTheIdentityProviderFromOneNodeMayComeBackToAnother() throws Exception {
        try (var redis = RealRedis.start();
                var provider = FakeIdentityProvider.start();
                var one = node(redis, provider.issuer());
                var other = node(redis, provider.issuer());
                var person = Visitor.lookingAtRedirects(port(one))) {
            provider.signsIn(Map.of("preferred_username", "li"));
            var back = location(person.opens(location(person.opens("/oauth2/authorization/oidc"))));
            assertThat(back).startsWith("http://localhost:" + port(one));
            var elsewhere = back.replace(":" + port(one), ":" + port(other));
            assertThat(location(person.opens(elsewhere))).endsWith(":" + port(other) + "/staff");
            assertThat(person.opens("/staff/me").body()).contains("li");
            assertThat(person.opens("http://localhost:" + port(other) + "/staff/requests")
                            .body())
                    .contains("依申请公开");
        }
    }

    private ConfigurableApplicationContext node(RealRedis redis) {
        return node(redis, "http://127.0.0.1:1");
    }

    private ConfigurableApplicationContext node(RealRedis redis, String issuer) {
        return new SpringApplicationBuilder(GongkaiApplication.class)
                .run(
                        "--gongkai.staff.oidc.issuer=" + issuer,
                        "--gongkai.staff.oidc.client-id=" + FakeIdentityProvider.CLIENT,
                        "--gongkai.staff.oidc.client-secret=" + FakeIdentityProvider.SECRET,
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:sessions;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "--spring.data.redis.host=127.0.0.1",
                        "--spring.data.redis.port=" + redis.port(),
                        // Cold, the first contact may take longer than an answer waits.
                        "--spring.data.redis.timeout=10s",
                        "--spring.data.redis.connect-timeout=10s",
                        "--spring.main.banner-mode=off",
                        "--gongkai.disclosure.importing=false",
                        "--gongkai.disclosure.folder=" + folder.resolve("documents"),
                        "--gongkai.search.generations=" + folder.resolve("generations"),
                        "--gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                        "--gongkai.staff.users[0].name=li",
                        "--gongkai.staff.users[0].password={bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
    }

    private static HttpResponse<String> get(HttpClient http, ConfigurableApplicationContext node, String path)
            throws Exception {
        return http.send(HttpRequest.newBuilder(at(node, path)).build(), BodyHandlers.ofString());
    }

    private static URI at(ConfigurableApplicationContext node, String path) {
        return URI.create("http://localhost:" + port(node) + path);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
