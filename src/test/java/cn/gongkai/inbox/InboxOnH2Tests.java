package cn.gongkai.inbox;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class InboxOnH2Tests extends InboxTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    DataSource emptyDatabase() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:inbox" + DATABASES.incrementAndGet()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "gongkai",
                "");
    }
}
