package cn.gongkai.request;

import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test on both kinds of database: each of its tests begins with an office that has just been set up.
abstract class OnBothDatabases {

    final TestClock clock = new TestClock();
    DataSource database;
    Office office;
    private final Databases kind;

    OnBothDatabases(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.empty();
        office = new Office(database, clock, Office.FIRST_KEY);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        ((AutoCloseable) database).close();
    }
}
