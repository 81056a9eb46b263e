package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Who gets in where, over real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:access;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
            "gongkai.staff.users[0].name=clerk",
            "gongkai.staff.users[0].password={bcrypt}$2a$04$Yid6HsD5B2pVi1cI0V28VeGG7mTjZe1aI4pGj8cFqZLE0hH6NU6kG"
        })
class AccessTests {

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    FirstPassword first;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.folder", () -> folder.resolve("generations"));
    }

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/anything",
                "/api/staff/questions",
                "/api/staff/anything",
                "/actuator/prometheus",
                "/actuator/info",
                "/actuator/env",
                "/api/anything",
                "/h2-console",
                "/swagger-ui/index.html"
            })
    void closedToStrangers(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isIn(302, 401, 403, 404);
        assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void openToEverybody(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        assertThat(get("/api/staff/questions", "clerk", "guess").statusCode()).isEqualTo(401);
        assertThat(first.value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/staff", "/api/staff/requests", "/actuator/health", "/requests/new"})
    void behindTlsBrowsersStayThere(String path) throws Exception {
        var overTls = http.send(
                HttpRequest.newBuilder(at(path))
                        .header("X-Forwarded-Proto", "https")
                        .build(),
                BodyHandlers.ofString());
        assertThat(overTls.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("max-age=31536000"));
        assertThat(overTls.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(get(path).headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/requests/new"})
    void cookiesStayOnThisSite(String path) throws Exception {
        assertThat(get(path).headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/help", "/staff", "/requests/new", "/simulator", "/api/staff/requests"})
    void nothingForeignRunsOrFrames(String path) throws Exception {
        assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .containsAnyOf("default-src 'self'", "default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    /// The policy would stop it, and the page would be broken.
    @Test
    void noTemplateHoldsScriptOrStyleOfItsOwn() throws Exception {
        var inline = Pattern.compile(
                "<style|\\s(th:)?style(append)?=|<script(?![^>]*\\ssrc=)(?![^>]*th:src=)|\\son[a-z]+=|javascript:",
                Pattern.CASE_INSENSITIVE);
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(30);
            for (var template : templates) {
                assertThat(inline.matcher(Files.readString(template)).find())
                        .as(template.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void withoutAnIdentityProviderNothingLeadsToOne() throws Exception {
        assertThat(get("/login").body()).contains("密码").doesNotContain("统一身份认证", "oauth2");
        assertThat(get("/oauth2/authorization/oidc").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(get("/login/oauth2/code/oidc?code=x&state=y").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    @Test
    void aFormPostFromElsewhereIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(at("/staff/threads/2026-0001/close"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(""))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String name, String password)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Basic " + basic)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
