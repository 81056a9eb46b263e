package cn.gongkai.request;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executors;

/// A program of its own: residents file, one after the other on four threads, until somebody kills it. What it prints,
/// its residents were shown.
final class KilledProcess {

    private KilledProcess() {}

    static HikariDataSource database(String file) {
        var config = new HikariConfig();
        // As in application.yaml.
        config.setJdbcUrl("jdbc:h2:file:" + file
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
        config.setUsername("gongkai");
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    /// Files until killed.
    ///
    /// @param arguments the database file, and the number of this run
    public static void main(String[] arguments) {
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var office = new Office(database(arguments[0]), clock, Office.FIRST_KEY);
        var threads = Executors.newFixedThreadPool(4);
        for (var thread = 0; thread < 4; thread++) {
            var name = arguments[1] + "-" + thread;
            threads.execute(() -> {
                for (var i = 0; i < 100_000; i++) {
                    fileStepByStep(office, new Resident("wx1", name + "-" + i));
                }
            });
        }
    }

    private static void fileStepByStep(Office office, Resident resident) {
        var draft = office.drafts.begin(resident);
        for (var value : Applicants.person().values().entrySet()) {
            var form = draft.form().with(value.getKey(), value.getValue());
            draft = ((DraftSaved.Saved) office.drafts.save(draft.with(form))).draft();
            print("step " + resident.openId() + " " + draft.version());
        }
        var first = office.register.submit(draft, Channel.WECHAT, resident.openId());
        var second = office.register.submit(draft, Channel.WECHAT, resident.openId());
        if (!first.equals(second)) {
            print("doubled " + resident.openId());
        }
        var receipt = ((Submission.Accepted) first).receipt();
        print("filed " + resident.openId() + " " + receipt.number() + " " + receipt.queryCode() + " " + receipt.hash());
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
