package cn.gongkai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// With a real account, nobody may speak as a resident.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:off;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.folder=src/test/resources/town",
            "gongkai.search.generations=target/off/${random.uuid}",
            "logging.file.name=target/off/gongkai.log",
            "gongkai.wechat.accounts[0].app-id=wx0123456789abcdef",
            "gongkai.wechat.accounts[0].original-id=gh_0123456789ab",
            "gongkai.wechat.accounts[0].token=some-token",
            "gongkai.wechat.accounts[0].aes-key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
        })
class SimulatorOffTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"GET, /simulator", "POST, /simulator/api/push"})
    void theSimulatorIsGone(String method, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{}"))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }
}
