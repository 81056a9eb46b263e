package cn.gongkai.notice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DeliveryOnPostgresTests extends DeliveryTests {

    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    List<String> emptyDatabase() throws SQLException {
        var name = "notice" + ++databases;
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", name),
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=6");
    }
}
