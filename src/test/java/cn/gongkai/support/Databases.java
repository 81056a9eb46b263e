package cn.gongkai.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// Empty databases of both kinds, with the settings of `application.yaml`.
public enum Databases {
    H2 {
        @Override
        public String emptyUrl() {
            return "jdbc:h2:mem:test" + COUNT.incrementAndGet()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" + STAYS;
        }
    },
    POSTGRES {
        @Override
        public String emptyUrl() {
            var name = "test" + COUNT.incrementAndGet();
            try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.RUNNING.getJdbcUrl(USER, name);
        }
    };

    /// Who may do everything in either kind, without a password.
    public static final String USER = "postgres";

    /// Else it is gone with its last connection.
    private static final String STAYS = ";DB_CLOSE_DELAY=-1";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int CONNECTIONS = 8;

    /// The address of a new one, with nothing in it. It stays while nobody is connected.
    public abstract String emptyUrl();

    /// Connections to a new one, with nothing in it, for as long as they are open.
    public DataSource empty() {
        var config = new HikariConfig();
        config.setJdbcUrl(emptyUrl().replace(STAYS, ""));
        config.setUsername(USER);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

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
