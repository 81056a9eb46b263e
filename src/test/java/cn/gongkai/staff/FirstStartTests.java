package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.support.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/// How the first administrator comes in.
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final Pattern PRINTED = Pattern.compile("Back office: admin / (\\w+)");
    private static final String OWN = "four words are enough";

    @TempDir
    Path folder;

    /// One for all: a log's place is fixed with the first start in a process.
    @TempDir
    static Path logs;

    @Test
    void thePasswordIsPrintedOnceAndOpensNothingUntilItIsChanged(CapturedOutput console) throws Exception {
        String first;
        try (var program = start()) {
            var printed = PRINTED.matcher(console.getOut());
            assertThat(printed.find()).isTrue();
            first = printed.group(1);
            assertThat(first).hasSizeGreaterThan(15);
            assertThat(logged()).isNotEmpty().doesNotContain(first);
            mustBeChanged(program, first);
        }
        var before = console.getOut().length();
        try (var program = start();
                var person = Visitor.to(port(program))) {
            assertThat(console.getOut().substring(before))
                    .contains("Tomcat started")
                    .doesNotContainPattern(PRINTED);
            assertThat(person.signsIn("admin", first).uri()).hasPath("/login").hasParameter("refused");
            assertThat(person.signsIn("admin", OWN).uri()).hasPath("/staff");
        }
    }

    @Test
    void thePasswordFromTheEnvironmentIsNotPrintedAndMustBeChangedToo(CapturedOutput console) throws Exception {
        var given = "the installer knows it";
        try (var program = start("--GONGKAI_ADMIN_PASSWORD=" + given)) {
            assertThat(console.getOut()).doesNotContain(given).doesNotContainPattern(PRINTED);
            assertThat(logged()).doesNotContain(given);
            mustBeChanged(program, given);
        }
        try (var program = start("--GONGKAI_ADMIN_PASSWORD=" + given);
                var person = Visitor.to(port(program))) {
            assertThat(person.signsIn("admin", given).uri())
                    .as("the environment is for the first start only")
                    .hasPath("/login")
                    .hasParameter("refused");
        }
    }

    private static void mustBeChanged(ConfigurableApplicationContext program, String first) throws Exception {
        try (var person = Visitor.to(port(program))) {
            assertThat(person.signsIn("admin", first).uri()).hasPath("/staff/me/password");
            for (var page : new String[] {"/staff", "/staff/requests", "/staff/accounts", "/staff/settings"}) {
                assertThat(person.opens(page).uri()).as(page).hasPath("/staff/me/password");
            }
            var call = api(program, first);
            assertThat(call.statusCode()).isEqualTo(403);
            assertThat(call.body()).contains("密码是别人设的");
            var form = "old=" + Visitor.encoded(first) + "&chosen=" + Visitor.encoded(OWN) + "&again="
                    + Visitor.encoded(OWN);
            assertThat(person.sends("/staff/me/password", "/staff/me/password", form)
                            .uri())
                    .hasPath("/staff");
            assertThat(person.opens("/staff/accounts").uri()).hasPath("/staff/accounts");
            assertThat(api(program, OWN).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> api(ConfigurableApplicationContext program, String password) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port(program) + "/api/staff/requests"))
                            .header("Authorization", "Basic " + basic)
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private String logged() throws Exception {
        try (Stream<Path> files = Files.list(logs)) {
            var text = new StringBuilder();
            for (var file : files.toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        return new SpringApplicationBuilder(GongkaiApplication.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("records")
                                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                                        "--spring.main.banner-mode=off",
                                        "--logging.file.name=" + logs.resolve("gongkai.log"),
                                        "--gongkai.disclosure.importing=false",
                                        "--gongkai.disclosure.folder=" + folder.resolve("documents"),
                                        "--gongkai.search.generations=" + folder.resolve("generations"),
                                        "--gongkai.ticket.key-file=" + folder.resolve("ticket-key"),
                                        "--gongkai.request.key-file=" + folder.resolve("request-keys")),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
