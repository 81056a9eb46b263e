package cn.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures, not tests: `./mvnw verify -Pbrowser,bench -Dit.test=FirstRenderBrowserTests`. How long staff wait until a page
/// is painted, with 100,000 requests on PostgreSQL.
@Tag("bench")
class FirstRenderBrowserTests {

    private static final int ALL = 100_000;
    private static final int OPEN = 200;
    /// A year in which all are keyed in, so that a page of old ones can be shown: who asks is sealed to the request.
    private static final int OLD = 2019;
    private static final int OF_OLD = 60;
    /// As on a program that has served an office for an hour.
    private static final int LOOKS_BEFORE = 150;
    private static final int ROUNDS = 40;
    private static final String CHOSEN = "这个密码应该已经足够长了";

    @TempDir
    Path folder;

    @Test
    void figures() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var program = RunningJar.start(
                        folder, "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
                var chromium = Chromium.start()) {
            var page = chromium.browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            signIn(page, program);
            fill(page, program, postgres);
            page.navigate(program.address("/staff/requests"));
            var first = page.locator("tr.row a").first().getAttribute("href");
            for (var path : List.of(
                    "/staff",
                    "/staff/requests",
                    "/staff/requests?sort=NEWEST&page=2",
                    "/staff/requests?year=" + OLD,
                    "/staff/questions",
                    "/staff/reports/2024",
                    first)) {
                measure(page, program.address(path), path.equals(first) ? "one request" : path);
            }
        }
    }

    private static void signIn(Page page, RunningJar program) {
        page.navigate(program.address("/staff"));
        page.locator("#username").fill("admin");
        page.locator("#password").fill(program.firstPassword());
        page.locator("button.main").click();
        page.locator("#old").fill(program.firstPassword());
        page.locator("#chosen").fill(CHOSEN);
        page.locator("#again").fill(CHOSEN);
        page.locator("button.main").click();
        page.waitForSelector(".done");
    }

    /// The open ones are keyed in; the others are copies of a row, which is all that lists and counts read.
    private static void fill(Page page, RunningJar program, EmbeddedPostgres postgres) throws Exception {
        var basic = "Basic "
                + Base64.getEncoder().encodeToString(("admin:" + CHOSEN).getBytes(StandardCharsets.UTF_8));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        for (var i = 0; i < OPEN + OF_OLD; i++) {
            var arrived = i < OPEN ? today : LocalDate.of(OLD, 3, 1).plusDays(i);
            var answer = page.request()
                    .post(
                            program.address("/api/staff/requests"),
                            RequestOptions.create()
                                    .setHeader("Authorization", basic)
                                    .setHeader("Idempotency-Key", "bench-" + i)
                                    .setHeader("Content-Type", "application/json")
                                    .setData("""
                                            {"channel": "IN_PERSON", "arrivedOn": "%s", "values": {
                                              "KIND": "NATURAL_PERSON", "NAME": "王小明",
                                              "IDENTITY_NUMBER": "11010519491231002X",
                                              "DESCRIPTION": "2024年园区第%d号道路的预算和决算", "DELIVERY": "POST",
                                              "MEDIUM": "PAPER", "ADDRESS": "可克达拉市滨河大道1号"}}
                                            """.formatted(arrived, i)));
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var copied = statement.executeUpdate(
                    "INSERT INTO request (id, number, number_year, number_in_year, once_key, sealed, channel, state,"
                            + " outcome, received_on, served_on, provisional, handler, version, created_at, applicant_kind,"
                            + " last_on, ended_on, counted_on, counted_outcome, counted_kind, counted_version)"
                            + " SELECT gen_random_uuid(), 'x' || n, y, n, 'x' || n, r.sealed, r.channel,"
                            + " 'ANSWERED', 'OPEN_PROVIDED', d, d + 20 + n % 12, FALSE, 'clerk' || n % 20, 1,"
                            + " r.created_at - n * INTERVAL '1 minute', r.applicant_kind,"
                            + " d + 28, d + 20 + n % 12, d + 20 + n % 12, 'OPEN_PROVIDED', r.applicant_kind, 1"
                            + " FROM request r, generate_series(1, " + (ALL - OPEN - OF_OLD) + ") n,"
                            + " LATERAL (SELECT (ARRAY[2015, 2016, 2017, 2018, 2020, 2021, 2022, 2023, 2024, 2025])"
                            + "[1 + n % 10] AS y) years, LATERAL (SELECT make_date(y, 1, 4) + n % 320 AS d) days"
                            + " WHERE r.number_in_year = 1 AND r.number_year = " + today.getYear());
            assertThat(copied).isEqualTo(ALL - OPEN - OF_OLD);
            // As autovacuum leaves it within a minute.
            statement.execute("VACUUM ANALYZE");
        }
    }

    private static void measure(Page page, String address, String name) {
        for (var i = 0; i < LOOKS_BEFORE; i++) {
            assertThat(page.request().get(address).status()).isEqualTo(200);
        }
        var painted = new double[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            page.navigate(address);
            page.waitForCondition(() -> (boolean)
                    page.evaluate("performance.getEntriesByName('first-contentful-paint').length > 0"));
            painted[i] = ((Number) page.evaluate(
                            "performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                    .doubleValue();
        }
        Arrays.sort(painted);
        print("%s: first paint p50 %.0f ms, p95 %.0f ms"
                .formatted(name, painted[ROUNDS / 2], painted[ROUNDS * 95 / 100]));
    }

    @SuppressWarnings("SystemOut") // Figures are what this prints.
    private static void print(String line) {
        System.out.println(line);
    }
}
