package cn.gongkai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The trail verified from outside the program, and its newest entries by the health check.
class AuditCommandTests {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    /// Filled once: each test works on a copy.
    @TempDir
    static Path filled;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private JdbcClient jdbc;
    private AuditHealthIndicator health;

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("records")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    private static DataSource database(Path folder) {
        var database = new JdbcDataSource();
        database.setURL(url(folder));
        database.setUser("gongkai");
        database.setPassword("");
        return database;
    }

    @BeforeAll
    static void fill() throws SQLException {
        var database = database(filled);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (var one = new SingleConnectionDataSource(database.getConnection(), true)) {
            var log = new AuditLog(new AuditTable(JdbcClient.create(one)), CLOCK);
            for (var entry = 1; entry <= 150; entry++) {
                log.add("li", AuditKind.ACTED, "2026-" + entry, "POST /staff/requests/{id}/actions/{action}");
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        Files.copy(filled.resolve("records.mv.db"), folder.resolve("records.mv.db"));
        jdbc = JdbcClient.create(database(folder));
        health = new AuditHealthIndicator(new AuditTable(jdbc));
    }

    private int run() {
        return run(url(folder));
    }

    private int run(String url) {
        var arguments = new String[] {
            AuditCommand.NAME, "--spring.datasource.url=" + url, "--spring.datasource.username=gongkai"
        };
        return AuditCommand.run(arguments, CLOCK, out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSoundTrailIsWhole() {
        assertThat(run()).as(said()).isZero();
        assertThat(said()).contains("150 entries", "is whole").doesNotContain("NOT");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("entries", 150L);
    }

    @Test
    void aChangedEntryIsNamedByBoth() {
        jdbc.sql("UPDATE audit_entry SET actor = 'somebody' WHERE place = 120").update();
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("Entry 120", "NOT whole");
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails().get("fault")).asString().contains("not what was written");
    }

    @Test
    void anOldEntryThatIsChangedIsFoundByWalkingTheWholeChain() {
        jdbc.sql("UPDATE audit_entry SET detail = 'nothing' WHERE place = 7").update();
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("Entry 7");
        assertThat(health.health().getStatus())
                .as("which looks at the newest hundred")
                .isEqualTo(Status.UP);
    }

    @Test
    void entriesThatAreGoneAreMissed() {
        jdbc.sql("DELETE FROM audit_entry WHERE place > 148").update();
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("ends at 148, but should at 150");
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails().get("fault")).asString().contains("missing");
    }

    @Test
    void anEntryTakenOutOfTheMiddleIsMissed() {
        jdbc.sql("DELETE FROM audit_entry WHERE place = 130").update();
        assertThat(run()).isEqualTo(1);
        assertThat(said()).contains("Entry 131");
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void whatCannotBeOpenedIsNotCalledWhole() {
        assertThat(run("jdbc:h2:file:" + folder.resolve("nothing") + ";IFEXISTS=TRUE"))
                .isEqualTo(2);
        assertThat(said()).contains("cannot be opened").doesNotContain("is whole");
    }
}
