package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.support.RealRedis;
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

    private ConfigurableApplicationContext node(RealRedis redis) {
        return new SpringApplicationBuilder(GongkaiApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:sessions;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                        "--spring.data.redis.host=127.0.0.1",
                        "--spring.data.redis.port=" + redis.port(),
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
        return URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
