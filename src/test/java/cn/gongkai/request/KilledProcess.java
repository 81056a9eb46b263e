package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A program of its own: residents file, one after the other on four threads, until somebody kills it; or their answers
/// are signed, by two signers at once. What it prints, people were shown.
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

    /// Works until killed.
    ///
    /// @param arguments the database file, the number of this run, and FILING or SIGNING
    public static void main(String[] arguments) {
        var clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        var office = new Office(database(arguments[0]), clock, Office.FIRST_KEY);
        if (arguments[2].equals("SIGNING")) {
            Signing.start(office, arguments[1]);
            return;
        }
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

    /// Three desks prepare answers, and for each answer two signers sign at once, and again because the first call may
    /// not have been answered. What an earlier run left unsigned is signed first, with the same keys.
    private static final class Signing {

        private static final Clerk ALL = Clerk.ofAll("li");
        private static final List<Clerk> SIGNERS = List.of(Clerk.ofAll("sun"), Clerk.ofAll("he"));

        private final Office office;
        private final ExecutorService signers = Executors.newFixedThreadPool(6);

        private Signing(Office office) {
            this.office = office;
        }

        static void start(Office office, String run) {
            var signing = new Signing(office);
            office.casework
                    .page(CaseQuery.all().in(State.PENDING_SIGN), 0, 100)
                    .rows()
                    .forEach(row -> signing.bothSign(row.id()));
            var desks = Executors.newFixedThreadPool(3);
            for (var desk = 0; desk < 3; desk++) {
                var name = "s" + run + "-" + desk;
                desks.execute(() -> {
                    for (var i = 0; i < 100_000; i++) {
                        signing.bothSign(signing.prepared(new Resident("wx1", name + "-" + i)));
                    }
                });
            }
        }

        private UUID prepared(Resident resident) {
            var receipt = office.file(resident, resident.openId());
            var id = office.casework.idOf(receipt.number()).orElseThrow();
            act(id, new StaffAct.Register("li"), ALL, "r");
            act(id, new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "一份。"), List.of()), ALL, "d");
            act(id, new StaffAct.Review(Optional.empty()), Clerk.ofAll("qian"), "v");
            return id;
        }

        private void bothSign(UUID id) {
            SIGNERS.stream()
                    .map(signer -> signers.submit(() -> {
                        act(id, new StaffAct.Sign(), signer, "sign");
                        act(id, new StaffAct.Sign(), signer, "sign");
                        var view = office.casework.get(id).orElseThrow();
                        print("signed " + id + " " + view.replyNumber().orElseThrow() + " .");
                    }))
                    .toList()
                    .forEach(Signing::await);
        }

        private static void await(Future<?> call) {
            try {
                call.get();
            } catch (InterruptedException | ExecutionException e) {
                print("failed " + e);
            }
        }

        /// Who was slower is told that it is stale, or signed already.
        private void act(UUID id, StaffAct act, Clerk clerk, String key) {
            var version = office.casework.get(id).orElseThrow().version();
            if (office.casework.act(id, version, act, clerk, key) instanceof Worked.NotFound) {
                print("failed " + id);
            }
        }
    }

    private static void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
