package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Figures, not tests: `./mvnw -Pbench test -Dtest=CaseBenchmarkTests`. On PostgreSQL, with 100,000 requests in the
/// list, 10,000 of them open.
@Tag("bench")
class CaseBenchmarkTests {

    private static final int ALL = 100_000;
    private static final int OPEN = 10_000;
    private static final int ROUNDS = 200;

    @Test
    void figures() throws Exception {
        DataSource database = Databases.POSTGRES.empty();
        try (var office = new Office(database, new TestClock(), Office.FIRST_KEY)) {
            fill(office);
            lists(office);
            recalculation(office);
            counting(office);
            oneCase(office);
        } finally {
            ((AutoCloseable) database).close();
        }
    }

    /// The open ones are filed; the others are copies of a row, which is all that a list reads.
    private static void fill(Office office) {
        for (var i = 1; i <= OPEN; i++) {
            office.file(new Resident("wx1", "o" + i), "m" + i);
        }
        office.jdbc
                .sql("INSERT INTO request (id, number, number_year, number_in_year, once_key, sealed, channel, state,"
                        + " received_on, provisional, handler, version, created_at, applicant_kind, counted_version)"
                        + " SELECT gen_random_uuid(), 'x' || n, 2020 + n % 6, n, 'x' || n, r.sealed, r.channel,"
                        + " 'ANSWERED', r.received_on, FALSE, 'clerk' || n % 20, 1,"
                        + " r.created_at - n * INTERVAL '1 minute', r.applicant_kind, 1"
                        + " FROM request r, generate_series(1, :copies) n WHERE r.number_in_year = 1")
                .param("copies", ALL - OPEN)
                .update();
        office.jdbc
                .sql("UPDATE request SET handler = 'clerk' || number_in_year % 20 WHERE state = 'RECEIVED'")
                .update();
        office.jdbc.sql("ANALYZE").update();
    }

    private static void lists(Office office) {
        var all = CaseQuery.all();
        var queries = Map.<String, CaseQuery>of(
                "all, due first", all,
                "open of one state", all.in(State.RECEIVED),
                "open of one handler", query(false, Optional.of("clerk7"), Optional.empty(), Optional.empty()),
                "a number's part", query(false, Optional.empty(), Optional.of("x9999"), Optional.empty()),
                "one year", query(false, Optional.empty(), Optional.empty(), Optional.of(2023)));
        queries.forEach((name, query) ->
                print("list of %,d, %s: %s".formatted(ALL, name, timed(_ -> office.casework.page(query, 0, 25)))));
    }

    private static CaseQuery query(
            boolean overdue, Optional<String> handler, Optional<String> number, Optional<Integer> year) {
        return new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                overdue,
                handler,
                Optional.empty(),
                number,
                year,
                CaseQuery.Sort.NEWEST);
    }

    private static void recalculation(Office office) {
        var recalculation = office.bean(Recalculation.class);
        // As if a holiday had gone.
        office.jdbc
                .sql("UPDATE request SET due_on = due_on + 1 WHERE state = 'RECEIVED'")
                .update();
        var start = System.nanoTime();
        var moved = recalculation.run().size();
        print("%,d open deadlines counted anew, %,d moved: %.1f s"
                .formatted(OPEN, moved, (System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        assertThat(recalculation.run()).isEmpty();
        print("the same when nothing moved: %.1f s".formatted((System.nanoTime() - start) / 1e9));
    }

    /// As after an update from a version that did not know what the report counts.
    private static void counting(Office office) {
        office.jdbc
                .sql("UPDATE request SET counted_version = -1 WHERE state = 'RECEIVED'")
                .update();
        var start = System.nanoTime();
        assertThat(office.bean(CountedRows.class).fillUp()).isEqualTo(OPEN);
        print("%,d rows counted for the report: %.1f s".formatted(OPEN, (System.nanoTime() - start) / 1e9));
        start = System.nanoTime();
        assertThat(office.bean(CountedRows.class).fillUp()).isZero();
        print("the same when all were: %.2f s".formatted((System.nanoTime() - start) / 1e9));
    }

    private static void oneCase(Office office) {
        var id = office.casework.idOf("2026-1").orElseThrow();
        act(office, id, new StaffAct.Register("li"), "r");
        for (var i = 0; i < 200; i++) {
            office.casework.identity(id, "clerk");
        }
        print("a case with 200 events: " + timed(_ -> office.casework.get(id)));
        act(
                office,
                id,
                new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "一份预算。"), List.of()),
                "d");
        var letters = office.bean(Letters.class);
        var request = office.bean(RequestTable.class)
                .byId(id)
                .map(office.bean(Ledger.class)::read)
                .orElseThrow();
        var decision = ActEntries.decision(request).orElseThrow();
        print("a letter with web page and Word file: "
                + timed(_ -> {
                    var letter = letters.answer(
                            request,
                            decision,
                            "可经开公复〔2026〕001号",
                            request.events().getFirst().on());
                    return WebLetter.html(letter).length() + WordLetter.docx(letter).length;
                }));
    }

    private static void act(Office office, UUID id, StaffAct act, String key) {
        var version = office.casework.get(id).orElseThrow().version();
        assertThat(office.casework.act(id, version, act, Clerk.ofAll("clerk"), key))
                .isInstanceOf(Worked.Done.class);
    }

    private static String timed(Function<Integer, Object> work) {
        var nanos = new long[ROUNDS];
        for (var i = 0; i < ROUNDS; i++) {
            var start = System.nanoTime();
            assertThat(work.apply(i)).isNotNull();
            nanos[i] = System.nanoTime() - start;
        }
        var measured = Arrays.stream(nanos).skip(ROUNDS / 4).sorted().toArray();
        return "p50 %.1f ms, p95 %.1f ms"
                .formatted(measured[measured.length / 2] / 1e6, measured[measured.length * 95 / 100] / 1e6);
    }

    @SuppressWarnings("SystemOut") // Figures are what this prints.
    private static void print(String line) {
        System.out.println(line);
    }
}
