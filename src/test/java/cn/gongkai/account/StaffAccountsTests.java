package cn.gongkai.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.support.MovableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in, and what is written down about it.
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:accounts;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=10000",
            "gongkai.disclosure.importing=false"
        })
@Import(StaffAccountsTests.MovableTime.class)
class StaffAccountsTests {

    private static final String PASSWORD = "four words are enough";
    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    static Path folder;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    private static final AtomicInteger COMPARED = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class MovableTime {

        /// The program's own, counted.
        @Bean
        @Primary
        PasswordEncoder countedEncoder() {
            var own = Passwords.encoder();
            return new PasswordEncoder() {
                @Override
                public @Nullable String encode(@Nullable CharSequence password) {
                    return own.encode(password);
                }

                @Override
                public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
                    COMPARED.incrementAndGet();
                    return own.matches(password, encoded);
                }

                @Override
                public boolean upgradeEncoding(@Nullable String encoded) {
                    return own.upgradeEncoding(encoded);
                }
            };
        }

        @Bean
        @Primary
        Clock accountsClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.ticket.key-file", () -> folder.resolve("ticket-key"));
        registry.add("gongkai.request.key-file", () -> folder.resolve("request-keys"));
    }

    private String account() {
        var name = "u" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, "李明", Set.of(StaffRole.CLERK), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        assertThat(accounts.changePassword(name, "a first password", PASSWORD)).isEqualTo(new Changed.Done());
        return name;
    }

    @Test
    void theFirstStartMakesOneAdministrator() {
        assertThat(accounts.find("admin")).hasValueSatisfying(admin -> {
            assertThat(admin.mustChange()).isTrue();
            assertThat(admin.roles()).containsExactlyInAnyOrder(StaffRole.values());
        });
        assertThat(accounts.first("admin", "another first one")).isFalse();
        assertThat(jdbc.sql("SELECT password FROM staff_account WHERE name = 'admin'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}$argon2id$");
    }

    @Test
    void locksAfterFiveWrongOnesForLongerAndLonger() {
        var name = account();
        for (var wrong = 0; wrong < 4; wrong++) {
            assertThat(accounts.signIn(name, "guess", "")).isEqualTo(new SignIn.Refused());
        }
        var locked = (SignIn.Locked) accounts.signIn(name, "guess", "");
        assertThat(Duration.between(CLOCK.instant(), locked.until()))
                .isBetween(Duration.ofSeconds(55), Duration.ofMinutes(1));
        assertThat(accounts.signIn(name, PASSWORD, "")).isInstanceOf(SignIn.Locked.class);
        CLOCK.passes(Duration.ofMinutes(2));
        var longer = (SignIn.Locked) accounts.signIn(name, "guess", "");
        assertThat(Duration.between(CLOCK.instant(), longer.until()))
                .isBetween(Duration.ofSeconds(115), Duration.ofMinutes(2));
        CLOCK.passes(Duration.ofMinutes(3));
        assertThat(accounts.signIn(name, PASSWORD, "")).isInstanceOf(SignIn.Passed.class);
        assertThat(accounts.signIn(name, "guess", "")).isEqualTo(new SignIn.Refused());
    }

    private int comparedFor(Runnable calls) {
        var before = COMPARED.get();
        calls.run();
        return COMPARED.get() - before;
    }

    @Test
    void aPasswordThatWasRightIsNotHashedAgainForFiveMinutes() {
        var name = account();
        assertThat(comparedFor(() -> {
                    for (var call = 0; call < 5; call++) {
                        assertThat(accounts.signInProgram(name, PASSWORD)).isInstanceOf(SignIn.Passed.class);
                    }
                }))
                .isEqualTo(1);
        CLOCK.passes(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(comparedFor(
                        () -> assertThat(accounts.signInProgram(name, PASSWORD)).isInstanceOf(SignIn.Passed.class)))
                .isEqualTo(1);
        assertThat(comparedFor(() ->
                        assertThat(accounts.signInProgram(name, PASSWORD + "x")).isEqualTo(new SignIn.Refused())))
                .isEqualTo(1);
    }

    @Test
    void aProgramsFirstRightPasswordOfFiveMinutesIsWrittenDown() {
        var name = account();
        for (var call = 0; call < 3; call++) {
            assertThat(accounts.signInProgram(name, PASSWORD)).isInstanceOf(SignIn.Passed.class);
        }
        assertThat(signedIn(name)).extracting(AuditEntry::detail).containsExactly("REST");
        CLOCK.passes(Duration.ofMinutes(5).plusSeconds(1));
        accounts.signInProgram(name, PASSWORD);
        assertThat(signedIn(name)).hasSize(2);
    }

    private List<AuditEntry> signedIn(String name) {
        return audit.search(
                new AuditQuery(Optional.of(name), Optional.of(AuditKind.SIGNED_IN), Optional.empty(), Optional.empty()),
                10);
    }

    @Test
    void aTokensFirstUseOfADayIsWrittenDown() {
        var name = account();
        var token = tokens.issue(
                name, "OA", Set.of(StaffRole.CLERK), true, LocalDate.now(CLOCK).plusDays(9), "admin");
        assertThat(tokens.redeem(token)).isPresent();
        assertThat(tokens.redeem(token)).isPresent();
        assertThat(signedIn(name)).extracting(AuditEntry::detail).containsExactly("token: OA");
        CLOCK.passes(Duration.ofDays(1));
        assertThat(tokens.redeem(token)).isPresent();
        assertThat(signedIn(name)).hasSize(2);
        accounts.describe(name, "李明", Set.of(StaffRole.CLERK), false, "admin");
        CLOCK.passes(Duration.ofDays(1));
        assertThat(tokens.redeem(token)).isEmpty();
        assertThat(signedIn(name)).as("nobody came in").hasSize(2);
    }

    @Test
    void aRememberedPasswordEndsWithTheAccount() {
        var changed = account();
        assertThat(accounts.signInProgram(changed, PASSWORD)).isInstanceOf(SignIn.Passed.class);
        assertThat(accounts.changePassword(changed, PASSWORD, "five words are more than enough"))
                .isEqualTo(new Changed.Done());
        assertThat(accounts.signInProgram(changed, PASSWORD)).isEqualTo(new SignIn.Refused());

        var shutOut = account();
        assertThat(accounts.signInProgram(shutOut, PASSWORD)).isInstanceOf(SignIn.Passed.class);
        accounts.describe(shutOut, "李明", Set.of(StaffRole.CLERK), false, "admin");
        assertThat(accounts.signInProgram(shutOut, PASSWORD)).isEqualTo(new SignIn.Refused());

        var locked = account();
        assertThat(accounts.signInProgram(locked, PASSWORD)).isInstanceOf(SignIn.Passed.class);
        for (var wrong = 0; wrong < 5; wrong++) {
            accounts.signIn(locked, "guess", "");
        }
        assertThat(accounts.signInProgram(locked, PASSWORD)).isInstanceOf(SignIn.Locked.class);

        var protectedMore = account();
        assertThat(accounts.signInProgram(protectedMore, PASSWORD)).isInstanceOf(SignIn.Passed.class);
        var enrolment = accounts.enrol(protectedMore, "某机关");
        assertThat(accounts.confirm(protectedMore, enrolment.secret(), code(enrolment)))
                .isEqualTo(new Changed.Done());
        assertThat(accounts.signInProgram(protectedMore, PASSWORD)).isEqualTo(new SignIn.CodeWanted());
    }

    @Test
    void whatNobodyIsCalledIsNotWrittenDown() {
        var typed = "a-password-in-the-wrong-field";
        assertThat(accounts.signIn(typed, "", "")).isEqualTo(new SignIn.Refused());
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_entry WHERE actor = :typed OR subject = :typed OR detail = :typed")
                        .param("typed", typed)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wrongOnesAtOnceAreAllCounted() throws Exception {
        var name = account();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var guesses = threads.invokeAll(
                    Collections.nCopies(12, (Callable<SignIn>) () -> accounts.signIn(name, "guess", "")));
            var refused = 0;
            for (var guess : guesses) {
                refused += guess.get() instanceof SignIn.Refused ? 1 : 0;
            }
            assertThat(refused).isEqualTo(4);
        }
    }

    @Test
    void aSecondFactorIsAskedForAndTakenOnce() {
        var name = account();
        var enrolment = accounts.enrol(name, "某机关");
        assertThat(enrolment.address()).startsWith("otpauth://totp/").contains("secret=" + enrolment.secret());
        assertThat(accounts.confirm(name, enrolment.secret(), "000000x")).isInstanceOf(Changed.Refused.class);
        var first = code(enrolment);
        assertThat(accounts.confirm(name, enrolment.secret(), first)).isEqualTo(new Changed.Done());
        assertThat(jdbc.sql("SELECT second_factor FROM staff_account WHERE name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single())
                .doesNotContain(enrolment.secret());
        assertThat(accounts.signIn(name, PASSWORD, "")).isEqualTo(new SignIn.CodeWanted());
        assertThat(accounts.signIn(name, PASSWORD, first)).isEqualTo(new SignIn.Refused());
        CLOCK.passes(Duration.ofSeconds(60));
        var second = code(enrolment);
        assertThat(accounts.signIn(name, PASSWORD, second)).isInstanceOf(SignIn.Passed.class);
        assertThat(accounts.signIn(name, PASSWORD, second)).isEqualTo(new SignIn.Refused());
    }

    private static String code(StaffAccounts.Enrolment enrolment) {
        return Totp.code(enrolment.secret(), CLOCK.instant().getEpochSecond() / 30);
    }

    @Test
    void refusesWhatCannotBeAPasswordOrAnAccount() {
        var name = account();
        assertThat(accounts.changePassword(name, "not it", "something else long"))
                .isInstanceOf(Changed.Refused.class);
        assertThat(accounts.changePassword(name, PASSWORD, "short")).isInstanceOf(Changed.Refused.class);
        assertThat(accounts.changePassword(name, PASSWORD, "hello " + name + " hello"))
                .isInstanceOf(Changed.Refused.class);
        assertThat(accounts.changePassword(name, PASSWORD, PASSWORD)).isInstanceOf(Changed.Refused.class);
        for (var bad : List.of("A", "x", "../x", "名", "a b")) {
            assertThat(accounts.create(bad, "李明", Set.of(StaffRole.CLERK), "a first password", "admin"))
                    .as(bad)
                    .isInstanceOf(Changed.Refused.class);
        }
        assertThat(accounts.create(name, "李明", Set.of(StaffRole.CLERK), "a first password", "admin"))
                .isInstanceOf(Changed.Refused.class);
        assertThat(accounts.describe("admin", "管理员", Set.of(StaffRole.CLERK), true, "admin"))
                .as("the last administrator stays one")
                .isInstanceOf(Changed.Refused.class);
    }

    @Test
    void aTokenOpensUntilItsDayOrUntilItIsRevoked() {
        var name = account();
        var today = LocalDate.now(CLOCK);
        var token = tokens.issue(name, "OA", Set.of(StaffRole.CLERK), true, today.plusDays(1), "admin");
        assertThat(tokens.redeem(token)).hasValueSatisfying(found -> {
            assertThat(found.account()).isEqualTo(name);
            assertThat(found.readOnly()).isTrue();
        });
        assertThat(tokens.redeem(token + "x")).isEmpty();
        CLOCK.passes(Duration.ofDays(1));
        assertThat(tokens.redeem(token)).isPresent();
        CLOCK.passes(Duration.ofDays(1));
        assertThat(tokens.redeem(token)).isEmpty();
        var other = tokens.issue(
                name, "OA", Set.of(StaffRole.CLERK), false, LocalDate.now(CLOCK).plusDays(9), "admin");
        tokens.revoke(tokens.redeem(other).orElseThrow().id(), "admin");
        assertThat(tokens.redeem(other)).isEmpty();
        assertThat(jdbc.sql("SELECT hash FROM staff_token").query(String.class).list())
                .doesNotContain(other)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void whatIsChangedInTheTrailIsFound() {
        var name = account();
        accounts.signIn(name, "guess", "");
        var newest = audit.search(
                new AuditQuery(
                        Optional.of(name), Optional.of(AuditKind.SIGN_IN_REFUSED), Optional.empty(), Optional.empty()),
                10);
        assertThat(newest).extracting(AuditEntry::subject).contains(name);
        assertThat(audit.verify().fault()).isEmpty();
        var place = newest.getFirst().place();
        jdbc.sql("UPDATE audit_entry SET actor = 'somebody' WHERE place = :place")
                .param("place", place)
                .update();
        assertThat(audit.verify().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("" + place));
        jdbc.sql("UPDATE audit_entry SET actor = :name WHERE place = :place")
                .param("name", name)
                .param("place", place)
                .update();
        assertThat(audit.verify().fault()).isEmpty();
        jdbc.sql("DELETE FROM audit_entry WHERE place = :place")
                .param("place", place)
                .update();
        assertThat(audit.verify().fault()).isPresent();
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql("UPDATE audit_end SET place = 0, hash = :zero")
                .param("zero", "0".repeat(64))
                .update();
    }
}
