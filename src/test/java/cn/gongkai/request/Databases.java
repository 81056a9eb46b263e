package cn.gongkai.request;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// Empty databases of both kinds.
public enum Databases {
    H2 {
        @Override
        public DataSource empty() {
            var config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:request" + COUNT.incrementAndGet()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
            config.setUsername("gongkai");
            config.setMaximumPoolSize(8);
            return new HikariDataSource(config);
        }
    },
    POSTGRES {
        @Override
        public DataSource empty() {
            var name = "request" + COUNT.incrementAndGet();
            var server = Server.RUNNING;
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var config = new HikariConfig();
            config.setDataSource(server.getDatabase("postgres", name));
            config.setMaximumPoolSize(8);
            return new HikariDataSource(config);
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// A new one, with nothing in it.
    public abstract DataSource empty();

    /// Started when first needed, ended with the process.
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
