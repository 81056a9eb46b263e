package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.TestClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands on a real database file, as an operator calls them.
class RegisterCommandTests {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void verifiesAndFindsABreak() throws Exception {
        file(Office.FIRST_KEY, "m1");
        assertThat(run("verify-register", Office.FIRST_KEY)).isZero();
        assertThat(printed()).contains("1 events of 1 requests", "The register is whole.");

        try (var database = KilledProcess.database(folder.resolve("register").toString());
                var office = new Office(database, clock, Office.FIRST_KEY)) {
            office.jdbc.sql("UPDATE request_event SET actor = 'SOMEBODY'").update();
        }
        assertThat(run("verify-register", Office.FIRST_KEY)).isEqualTo(1);
        assertThat(printed()).contains("Event 1 is not what was written", "NOT whole");
    }

    @Test
    void rotatesKeys() throws Exception {
        file(Office.FIRST_KEY, "m1");
        assertThat(run("rotate-keys", Office.SECOND_KEY + "," + Office.FIRST_KEY))
                .isZero();
        assertThat(printed()).contains("2 rows encrypted anew");
        assertThat(run("verify-register", Office.SECOND_KEY)).isZero();
        assertThat(run("verify-register", Office.FIRST_KEY)).isEqualTo(1);
    }

    @Test
    void saysSoWhenTheDatabaseCannotBeOpened() throws Exception {
        Files.writeString(folder.resolve("register.mv.db"), "no database");
        assertThat(run("verify-register", Office.FIRST_KEY)).isEqualTo(2);
        assertThat(printed()).contains("cannot be opened");
    }

    @Test
    void makesAKeyFileOnlyItsOwnerCanRead() throws Exception {
        file(Office.FIRST_KEY, "m1");
        var keys = folder.resolve("secrets/keys");
        run("verify-register", "", "--gongkai.request.key-file=" + keys);
        assertThat(Files.readString(keys)).startsWith("file-1:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        var made = Files.readString(keys);
        run("verify-register", "", "--gongkai.request.key-file=" + keys);
        assertThat(Files.readString(keys)).isEqualTo(made);
        try (var files = Files.list(keys.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    private void file(String key, String message) {
        try (var database = KilledProcess.database(folder.resolve("register").toString());
                var office = new Office(database, clock, key)) {
            office.file(ANN, message);
        }
    }

    private int run(String command, String keys, String... more) {
        printed.reset();
        var arguments = new ArrayList<String>();
        arguments.add(command);
        arguments.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("register")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        if (!keys.isEmpty()) {
            arguments.add("--gongkai.request.keys=" + keys);
        }
        arguments.addAll(List.of(more));
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return RegisterCommand.run(arguments.toArray(String[]::new), clock, stream, stream);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
