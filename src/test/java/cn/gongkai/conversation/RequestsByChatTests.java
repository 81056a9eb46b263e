package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.FakeWeChat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Requests filed through the webhook of the whole program, over HTTP, signed and sealed.
class RequestsByChatTests {

    private static final int RESIDENTS = 100;
    private static final List<String> ANSWERS = ByChat.words();

    @TempDir
    Path folder;

    @Test
    void everybodyAtOnceGetsANumberOfTheirOwnOnH2() throws Exception {
        everybodyAtOnceGetsANumberOfTheirOwn(ByChat.h2(folder));
    }

    @Test
    void everybodyAtOnceGetsANumberOfTheirOwnOnPostgres() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            everybodyAtOnceGetsANumberOfTheirOwn(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void aDraftGoesOnAfterARestart() {
        var person = "o_restart";
        try (var before = ByChat.start(folder, ByChat.h2(folder))) {
            ANSWERS.subList(0, 5).forEach(words -> ByChat.weChat(before).says(person, words));
        }
        try (var after = ByChat.start(folder, ByChat.h2(folder))) {
            assertThat(ByChat.weChat(after).says(person, "跳过").text()).contains("文号");
            var last = ANSWERS.subList(6, ANSWERS.size()).stream()
                    .map(words -> ByChat.weChat(after).says(person, words).text())
                    .reduce("", (_, later) -> later);
            assertThat(last).containsPattern(ByChat.NUMBER);
        }
    }

    @Test
    void twoNodesGoOnWithOneDraft() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var one = ByChat.start(folder, server.getJdbcUrl("postgres", "postgres"));
                var other = ByChat.start(folder, server.getJdbcUrl("postgres", "postgres"))) {
            var nodes = List.of(ByChat.weChat(one), ByChat.weChat(other));
            var said = "";
            for (var i = 0; i < ANSWERS.size(); i++) {
                said = nodes.get(i % 2).says("o_nodes", ANSWERS.get(i)).text();
            }
            assertThat(said).containsPattern(ByChat.NUMBER);

            // The same confirmation of many residents at both at once: one number each.
            for (var resident = 0; resident < 10; resident++) {
                var person = "o_both" + resident;
                ANSWERS.subList(0, ANSWERS.size() - 1)
                        .forEach(words -> nodes.getFirst().says(person, words));
                try (var threads = Executors.newFixedThreadPool(2)) {
                    threads.invokeAll(nodes.stream()
                            .<Callable<String>>map(
                                    node -> () -> node.says(person, "确认").text())
                            .toList());
                }
            }
            assertThat(one.getBean(JdbcClient.class)
                            .sql("SELECT number_in_year FROM request ORDER BY number_in_year")
                            .query(Integer.class)
                            .list())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 11).boxed().toList());
        }
    }

    private void everybodyAtOnceGetsANumberOfTheirOwn(String database) throws Exception {
        try (var program = ByChat.start(folder, database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // The platform's connections are not endless; the residents are all under way at once.
            var connections = new Semaphore(16);
            var residents = IntStream.range(0, RESIDENTS)
                    .<Callable<String>>mapToObj(i -> () -> files(ByChat.weChat(program), "o_" + i, connections))
                    .toList();
            var numbers = new ArrayList<Integer>();
            for (var receipt : threads.invokeAll(residents)) {
                var number = ByChat.NUMBER.matcher(receipt.get());
                assertThat(number.find()).as(receipt.get()).isTrue();
                numbers.add(Integer.valueOf(number.group(1)));
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, RESIDENTS).boxed().toList());
        }
    }

    /// Every push is sent twice, as after an answer that got lost.
    private static String files(FakeWeChat weChat, String person, Semaphore connections) throws InterruptedException {
        var said = "";
        for (var words : ANSWERS) {
            connections.acquire();
            try {
                said = weChat.says(person, words).text();
                assertThat(weChat.repeats().text()).isEqualTo(said);
            } finally {
                connections.release();
            }
        }
        return said;
    }
}
