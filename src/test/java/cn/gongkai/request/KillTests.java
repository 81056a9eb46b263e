package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process dies at any moment (SIGKILL), and what it said stays true. `-Dgongkai.kills=50` kills more often.
class KillTests {

    private static final int KILLS = Integer.getInteger("gongkai.kills", 5);
    private static final int KILLS_WHILE_SIGNING = Integer.getInteger("gongkai.kills", 3);

    @TempDir
    Path folder;

    private final Map<String, String[]> filed = new HashMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, String> signed = new HashMap<>();

    @Test
    void everyNumberShownIsThereAndEveryStepToo() throws Exception {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var kill = 0; kill < KILLS; kill++) {
            runAndKill("FILING", kill, random);
            check("kill " + kill + " of seed " + seed);
        }
        assertThat(filed).hasSizeGreaterThan(KILLS * 10);
    }

    /// Two signers sign each answer at once and call again.
    @Test
    void everyAnswerSignedHasOneNumberAndOneLetter() throws Exception {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (var kill = 0; kill < KILLS_WHILE_SIGNING; kill++) {
            runAndKill("SIGNING", kill, random);
            checkSigned("kill " + kill + " of seed " + seed);
        }
        assertThat(signed).hasSizeGreaterThan(KILLS_WHILE_SIGNING * 2);
    }

    private void runAndKill(String what, int run, RandomGenerator random) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=nowhere",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcess.class.getName(),
                        folder.resolve("register").toString(),
                        Integer.toString(run),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            // It has begun to work; now at any moment.
            assertThat(lines.lines().anyMatch(this::note))
                    .as("the process works")
                    .isTrue();
            var killAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(200, 2500));
            while (System.nanoTime() < killAt) {
                note(lines.readLine());
            }
            // Not by the Process itself, which would throw away what was printed.
            process.toHandle().destroyForcibly();
            lines.lines().forEach(this::note);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /// Notes what a resident was shown.
    ///
    /// @return whether it was word of the register
    private boolean note(String line) {
        var words = line.split(" ", -1);
        // A line the kill cut off was not shown.
        switch (words[0]) {
            case "filed" -> {
                if (words.length == 5 && words[4].length() == 64) {
                    assertThat(filed.put(words[1], words)).isNull();
                }
            }
            case "step" -> {
                if (words.length == 3 && !words[2].isEmpty()) {
                    steps.put(words[1], Integer.parseInt(words[2]));
                }
            }
            case "signed" -> {
                if (words.length == 4) {
                    assertThat(signed.merge(words[1], words[2], (one, _) -> one))
                            .isEqualTo(words[2]);
                }
            }
            case "doubled", "failed" -> throw new AssertionError(line);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void check(String when) throws Exception {
        try (var database = KilledProcess.database(folder.resolve("register").toString());
                var office = new Office(database, Clock.system(ZoneId.of("Asia/Shanghai")), Office.FIRST_KEY)) {
            assertThat(office.bean(Verification.class).run().faults()).as(when).isEmpty();
            var numbers = new HashSet<String>();
            for (var shown : filed.values()) {
                var receipt = office.register.receipt(shown[1]).orElseThrow();
                assertThat(receipt.number()).as(when).isEqualTo(shown[2]);
                assertThat(receipt.queryCode()).as(when).isEqualTo(shown[3]);
                assertThat(receipt.hash()).as(when).isEqualTo(shown[4]);
                assertThat(numbers.add(shown[2])).as(when).isTrue();
                var found = office.register.ofPerson(new Resident("wx1", shown[1]), 2);
                assertThat(found)
                        .as(when)
                        .singleElement()
                        .satisfies(view -> assertThat(view.description())
                                .isEqualTo(Applicants.person()
                                        .value(FormField.DESCRIPTION)
                                        .orElseThrow()));
            }
            for (var step : steps.entrySet()) {
                if (!filed.containsKey(step.getKey())) {
                    stepIsThere(office, step.getKey(), step.getValue(), when);
                }
            }
        }
    }

    private void checkSigned(String when) throws Exception {
        try (var database = KilledProcess.database(folder.resolve("register").toString());
                var office = new Office(database, Clock.system(ZoneId.of("Asia/Shanghai")), Office.FIRST_KEY)) {
            assertThat(office.bean(Verification.class).run().faults()).as(when).isEmpty();
            var replies = new HashSet<String>();
            for (var row : office.casework.export(CaseQuery.all())) {
                var view = office.casework.get(row.id()).orElseThrow();
                var decisions = view.history().stream()
                        .filter(event -> event.kind().equals("SIGNED"))
                        .toList();
                assertThat(view.attachments()).as(when).hasSameSizeAs(decisions);
                assertThat(decisions.size()).as(when).isEqualTo(view.state() == State.APPROVED ? 1 : 0);
                assertThat(view.replyNumber().isPresent()).as(when).isEqualTo(decisions.size() == 1);
                view.replyNumber()
                        .ifPresent(
                                reply -> assertThat(replies.add(reply)).as(when).isTrue());
                var shown = signed.get(row.id().toString());
                assertThat(shown == null || view.replyNumber().orElse("").equals(shown))
                        .as(when)
                        .isTrue();
            }
            var year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
            assertThat(replies)
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, replies.size())
                            .mapToObj(number -> "可经开公复〔%d〕%03d号".formatted(year, number))
                            .toList());
        }
    }

    /// Filed without having been shown is fine: the next push shows it.
    private static void stepIsThere(Office office, String openId, int version, String when) {
        var resident = new Resident("wx1", openId);
        var draft = office.drafts.ofResident(resident);
        if (draft.isPresent()) {
            assertThat(draft.get().version()).as(when).isGreaterThanOrEqualTo(version);
            assertThat(draft.get().form().values()).as(when).hasSizeGreaterThanOrEqualTo(version);
        } else {
            assertThat(office.register.ofPerson(resident, 1)).as(when).hasSize(1);
        }
    }
}
