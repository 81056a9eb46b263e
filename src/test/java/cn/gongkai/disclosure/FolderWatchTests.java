package cn.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drop folder while the program runs.
class FolderWatchTests {

    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private CatalogueFixture start() {
        return CatalogueFixture.watching(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                folder);
    }

    @Test
    void noticesWhatComesChangesAndGoes() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# 甲\n\n一。");
        try (var fixture = start()) {
            var a = new DisclosureId("a");
            var b = new DisclosureId("新-b");
            await().atMost(SOON).until(() -> fixture.catalogue().find(a).isPresent());
            await().atMost(SOON).until(() -> !fixture.events().isEmpty());

            fixture.write("新/b.md", "# 乙\n\n二。");
            await().atMost(SOON).until(() -> fixture.catalogue().find(b).isPresent());

            fixture.write("新/b.md", "# 乙\n\n二，已改。");
            await().atMost(SOON)
                    .until(() ->
                            fixture.catalogue().find(b).orElseThrow().text().contains("已改"));

            Files.delete(folder.resolve("新/b.md"));
            await().atMost(SOON).until(() -> fixture.catalogue().find(b).isEmpty());
            await().atMost(SOON)
                    .until(() -> fixture.events().getLast().sequence()
                            == fixture.catalogue().sequence());
            assertThat(fixture.events())
                    .extracting(CatalogueChanged::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void waitsForAFileThatIsStillBeingWritten() throws Exception {
        try (var fixture = start()) {
            var file = folder.resolve("long.txt");
            for (var part = 0; part < 60; part++) {
                Files.writeString(file, "第" + part + "段。\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Thread.sleep(30);
            }
            await().atMost(SOON).until(() -> !fixture.all().isEmpty());

            assertThat(fixture.only().text()).contains("第59段");
            assertThat(fixture.catalogue().sequence()).isEqualTo(1);
        }
    }
}
