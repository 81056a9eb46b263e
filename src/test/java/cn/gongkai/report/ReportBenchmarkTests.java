package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.support.Databases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures, not tests: `./mvnw -Pbench test -Dtest=ReportBenchmarkTests`. On PostgreSQL, a year with 50,000 requests
/// among 250,000 of five.
@Tag("bench")
class ReportBenchmarkTests {

    private static final int A_YEAR = 50_000;
    private static final int ROUNDS = 20;

    @Test
    void figures() {
        try (var office = new ReportOffice(Databases.POSTGRES)) {
            var acts = new Acts(office).on(LocalDate.of(2025, 1, 2));
            acts.answer(acts.keyIn(ApplicantKind.NATURAL_PERSON));
            fill(office);
            acts.on(LocalDate.of(2026, 1, 20));
            assertThat(office.reports.of(2025).cells().number(cell("R1.TOTAL")).orElseThrow())
                    .isGreaterThan(BigDecimal.valueOf(A_YEAR));
            print("a year of %,d: ".formatted(A_YEAR) + timed(() -> office.reports.of(2025)));
            print("the requests behind R3_1.NATURAL, a page: "
                    + timed(() -> office.reports.behind(2025, cell("R3_1.NATURAL"), 1)));
            print("the requests behind R1.TOTAL, page 2,000: "
                    + timed(() -> office.reports.behind(2025, cell("R1.TOTAL"), 2_000)));
            print("five years side by side: "
                    + timed(() -> office.office.bean(Comparison.class).years(5)));
            var start = System.nanoTime();
            assertThat(office.freezes.freeze(2025, "数字由上级汇总", "zhao")).isInstanceOf(Freezing.Done.class);
            print("frozen: %.2f s".formatted((System.nanoTime() - start) / 1e9));
            print("the frozen year with its differences: " + timed(() -> office.reports.of(2025)));
            print("which requests moved since: " + timed(() -> office.freezes.moved(2025)));
        }
    }

    /// Copies of one row, of all kinds and outcomes, ended within 30 days or not at all, with eight events each; one in
    /// twenty paid a fee.
    private static void fill(ReportOffice office) {
        office.office
                .jdbc
                .sql("INSERT INTO request (id, number, number_year, number_in_year, once_key, sealed, channel, state,"
                        + " outcome, received_on, provisional, handler, version, created_at, applicant_kind, served_on,"
                        + " ended_on, counted_on, counted_outcome, counted_kind, counted_version, split, matter)"
                        + " SELECT gen_random_uuid(), 'x' || y || '-' || n, y, n + 1, 'x' || y || '-' || n, r.sealed,"
                        + " r.channel, 'ANSWERED', o.name, d.on, FALSE, 'a', 1, r.created_at, k.name, d.on + n % 30,"
                        + " CASE WHEN n % 50 > 0 THEN d.on + n % 30 END,"
                        + " CASE WHEN n % 50 > 0 THEN d.on + n % 30 END, CASE WHEN n % 50 > 0 THEN o.name END, k.name, 1,"
                        + " n % 200 = 0, CASE WHEN n % 300 = 0 THEN 'CORRECTION' ELSE 'DISCLOSURE' END"
                        + " FROM request r, generate_series(2021, 2025) y, generate_series(1, :copies) n,"
                        + " LATERAL (SELECT make_date(y, 1, 1) + n % 365 AS on) d,"
                        + " LATERAL (SELECT (ARRAY['OPEN_PROVIDED', 'PARTIAL', 'DENY_INTERNAL', 'NOT_HELD_NOT_EXIST',"
                        + " 'NP_DUPLICATE', 'OTHER_WITHDRAWN'])[1 + n % 6] AS name) o,"
                        + " LATERAL (SELECT (ARRAY['NATURAL_PERSON', 'COMMERCIAL', 'RESEARCH', 'WELFARE',"
                        + " 'LEGAL_SERVICE', 'OTHER_ORGANISATION', 'NATURAL_PERSON'])[1 + n % 7] AS name) k")
                .param("copies", A_YEAR + A_YEAR / 100)
                .update();
        office.office
                .jdbc
                .sql(
                        "INSERT INTO request_event (place, request_id, sequence, kind, happened_on, occurred_at, actor, facts,"
                                + " previous, hash) SELECT 1000000 + row_number() OVER (), q.id, s, CASE"
                                + " WHEN q.number_in_year % 20 = 0 AND s = 4 THEN 'FEE_NOTICED'"
                                + " WHEN q.number_in_year % 20 = 0 AND s = 5 THEN 'FEE_PAID'"
                                + " ELSE (ARRAY['SUBMITTED', 'REGISTERED', 'ASSIGNED', 'EXTENDED', 'DRAFTED', 'REVIEWED', 'SIGNED',"
                                + " 'SERVED'])[s] END, q.received_on + s, q.created_at, 'a', '{\"yuan\":\"100\"}', '', ''"
                                + " FROM request q, generate_series(1, 8) s WHERE q.number LIKE 'x%'")
                .update();
        office.office.jdbc.sql("ANALYZE").update();
    }

    private static Cell cell(String key) {
        return Cell.of(key).orElseThrow();
    }

    private static String timed(Supplier<Object> work) {
        var nanos = new long[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            assertThat(work.get()).isNotNull();
            nanos[i] = System.nanoTime() - start;
        }
        var measured = Arrays.stream(nanos).skip(ROUNDS / 4).sorted().toArray();
        return "p50 %.0f ms, p95 %.0f ms"
                .formatted(measured[measured.length / 2] / 1e6, measured[measured.length * 95 / 100] / 1e6);
    }

    @SuppressWarnings("SystemOut") // Figures are what this prints.
    private static void print(String line) {
        System.out.println(line);
    }
}
