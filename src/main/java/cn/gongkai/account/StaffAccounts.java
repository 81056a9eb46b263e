package cn.gongkai.account;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of staff: signing in, and what an administrator or their owner changes about them. All of it is
/// written down.
@Service
public class StaffAccounts {

    /// Wrong ones before an account is locked for a while.
    private static final int FREE_FAILURES = 5;

    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final int LONGEST_DISPLAY_NAME = 20;

    private final AccountTable table;
    private final PasswordEncoder encoder;
    private final RecentPasswords recent;
    private final Tickets tickets;
    private final AuditLog audit;
    private final Clock clock;
    /// What a wrong name is compared with, so that it takes as long as a wrong password.
    private final String nobodys;

    StaffAccounts(
            AccountTable table,
            PasswordEncoder encoder,
            RecentPasswords recent,
            Tickets tickets,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.encoder = encoder;
        this.recent = recent;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
        this.nobodys = encoder.encode(Passwords.random());
    }

    public Optional<Account> find(String name) {
        return table.find(name).map(AccountTable.Row::account);
    }

    /// All of them, by name.
    public List<Account> all() {
        return table.all();
    }

    /// Checks a program's name and password, which come with every call. The first right one of five minutes is written
    /// down as a sign-in; those after it are remembered.
    @Transactional
    public SignIn signInProgram(String name, String password) {
        var again = table.find(name).filter(row -> isKnown(row, password)).map(AccountTable.Row::account);
        if (again.isPresent()) {
            return new SignIn.Passed(again.get());
        }
        var checked = signIn(name, password, "");
        if (checked instanceof SignIn.Passed(var account)) {
            table.find(name).ifPresent(row -> recent.remember(row, password));
            audit.add(account.name(), AuditKind.SIGNED_IN, account.name(), "REST");
        }
        return checked;
    }

    /// Checks a name, a password and, where the account wants one, a code. After five wrong ones in a row the account
    /// is locked for a minute, then two, four and so on up to an hour. Whoever lets people in writes that down.
    ///
    /// @param code empty, if none was given
    @Transactional
    public SignIn signIn(String name, String password, String code) {
        var found = table.lock(name).filter(row -> row.account().enabled());
        if (found.isEmpty()) {
            encoder.matches(password, nobodys);
            // Not what was typed: it may be a password in the wrong field.
            audit.add("", AuditKind.SIGN_IN_REFUSED, "", "no such account, or shut out");
            return new SignIn.Refused();
        }
        var row = found.get();
        var locked = locked(row.account());
        if (locked.isPresent()) {
            return locked.get();
        }
        if (!encoder.matches(password, row.password())) {
            return failed(row);
        }
        if (row.account().secondFactor() && code.isBlank()) {
            return new SignIn.CodeWanted();
        }
        var step = row.account().secondFactor() ? step(row, code) : OptionalLong.of(row.lastStep());
        if (step.isEmpty()) {
            return failed(row);
        }
        if (encoder.upgradeEncoding(row.password())) {
            table.reencode(name, encoder.encode(password));
        }
        table.passed(name, step.getAsLong());
        return new SignIn.Passed(row.account());
    }

    /// Whether nothing is to be checked or written: the same password was right a few minutes ago, none was wrong
    /// since, and nothing else is asked for.
    private boolean isKnown(AccountTable.Row row, String password) {
        return row.account().enabled()
                && !row.account().secondFactor()
                && row.failures() == 0
                && recent.knows(row, password);
    }

    /// The time step of a code, if it is right and was not taken before.
    private OptionalLong step(AccountTable.Row row, String code) {
        return tickets.content(Tickets.Kind.SECOND_FACTOR, row.sealedFactor().orElseThrow())
                .map(secret -> Totp.step(secret, code.strip(), clock.instant(), row.lastStep()))
                .orElseGet(OptionalLong::empty);
    }

    /// Lets somebody in for whom the body's identity provider vouches, if there is such an account.
    ///
    /// @param name what the provider calls them
    /// @return [SignIn.Passed], [SignIn.Refused] or [SignIn.Locked]
    @Transactional
    public SignIn vouchedFor(String name) {
        var found = find(name).filter(Account::enabled);
        if (found.isEmpty()) {
            audit.add("", AuditKind.SIGN_IN_REFUSED, name, "OIDC: no such account, or shut out");
            return new SignIn.Refused();
        }
        return locked(found.get()).orElseGet(() -> new SignIn.Passed(found.get()));
    }

    /// Checks the code alone, of somebody for whom the identity provider vouches. Wrong ones count as wrong passwords
    /// do.
    ///
    /// @return [SignIn.Passed], [SignIn.Refused] or [SignIn.Locked]
    @Transactional
    public SignIn giveCode(String name, String code) {
        var row =
                table.lock(name).filter(found -> found.account().secondFactor()).orElseThrow();
        var locked = locked(row.account());
        if (locked.isPresent()) {
            return locked.get();
        }
        var step = step(row, code);
        if (step.isEmpty()) {
            return failed(row);
        }
        table.passed(name, step.getAsLong());
        return new SignIn.Passed(row.account());
    }

    private Optional<SignIn> locked(Account account) {
        return account.lockedUntil().filter(clock.instant()::isBefore).map(until -> {
            audit.add(account.name(), AuditKind.SIGN_IN_REFUSED, account.name(), "locked");
            return new SignIn.Locked(until);
        });
    }

    private SignIn failed(AccountTable.Row row) {
        var failures = row.failures() + 1;
        var name = row.account().name();
        if (failures < FREE_FAILURES) {
            table.failed(name, failures, Optional.empty());
            audit.add(name, AuditKind.SIGN_IN_REFUSED, name, Integer.toString(failures));
            return new SignIn.Refused();
        }
        var lock = Duration.ofMinutes(1L << Math.min(failures - FREE_FAILURES, 6));
        var until = clock.instant().plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
        table.failed(name, failures, Optional.of(until));
        recent.forget(name);
        audit.add(name, AuditKind.LOCKED, name, until.toString());
        return new SignIn.Locked(until);
    }

    /// Sets up an account with a password somebody else chose, which therefore has to be changed.
    @Transactional
    public Changed create(String name, String displayName, Set<StaffRole> roles, String password, String actor) {
        if (!name.matches("[a-z0-9][a-z0-9.-]{1,39}")) {
            return refused("account.name");
        }
        var fault = described(displayName, roles).or(() -> Passwords.fault(name, password));
        if (fault.isPresent()) {
            return new Changed.Refused(fault.get());
        }
        if (!table.insert(name, displayName, encoder.encode(password), true, roles, now())) {
            return refused("account.taken");
        }
        audit.add(actor, AuditKind.ACCOUNT_CHANGED, name, "created " + roles);
        return new Changed.Done();
    }

    /// Renames, gives roles, shuts out or lets in again.
    @Transactional
    public Changed describe(String name, String displayName, Set<StaffRole> roles, boolean enabled, String actor) {
        var fault = described(displayName, roles);
        if (fault.isPresent()) {
            return new Changed.Refused(fault.get());
        }
        var administers = enabled && roles.contains(StaffRole.ADMIN);
        if (!administers
                && table.all().stream().noneMatch(other -> !other.name().equals(name) && administers(other))) {
            return refused("account.lastAdmin");
        }
        table.describe(name, displayName, roles, enabled);
        audit.add(actor, AuditKind.ACCOUNT_CHANGED, name, (enabled ? "enabled " : "shut out ") + roles);
        return new Changed.Done();
    }

    private static boolean administers(Account account) {
        return account.enabled() && account.roles().contains(StaffRole.ADMIN);
    }

    /// Gives an account a new password, which has to be changed, and takes its second factor away.
    ///
    /// @return the password, to be handed over; nothing, if there is no such account
    @Transactional
    public Optional<String> reset(String name, String actor) {
        return table.lock(name).map(_ -> {
            var password = Passwords.random();
            table.password(name, encoder.encode(password), true);
            table.secondFactor(name, Optional.empty(), 0);
            audit.add(actor, AuditKind.ACCOUNT_CHANGED, name, "password reset");
            return password;
        });
    }

    /// Lets the owner choose another password.
    @Transactional
    public Changed changePassword(String name, String old, String chosen) {
        var row = table.lock(name).orElseThrow();
        if (!encoder.matches(old, row.password())) {
            return refused("password.wrong");
        }
        var fault = Passwords.fault(name, chosen);
        if (fault.isPresent()) {
            return new Changed.Refused(fault.get());
        }
        if (old.equals(chosen)) {
            return refused("password.same");
        }
        table.password(name, encoder.encode(chosen), false);
        audit.add(name, AuditKind.ACCOUNT_CHANGED, name, "password changed");
        return new Changed.Done();
    }

    /// A second factor to be set up: a secret, and the address an app scans.
    public record Enrolment(String secret, String address) {

        @Override
        public String toString() {
            return "Enrolment[***]";
        }
    }

    /// A fresh secret; nothing is on until its first code is confirmed.
    ///
    /// @param issuer whom the app shows
    public Enrolment enrol(String name, String issuer) {
        return enrolment(name, issuer, Totp.newSecret());
    }

    /// One that is under way: an app that has scanned it stays right until its first code is.
    public Enrolment enrolment(String name, String issuer, String secret) {
        return new Enrolment(secret, Totp.address(issuer, name, secret));
    }

    /// Turns the second factor on once its first code is right.
    @Transactional
    public Changed confirm(String name, String secret, String code) {
        // Empty, where the session that knew it is over.
        var step = secret.isEmpty() ? OptionalLong.empty() : Totp.step(secret, code.strip(), clock.instant(), 0);
        if (step.isEmpty()) {
            return refused("code.wrong");
        }
        table.secondFactor(name, Optional.of(tickets.issue(Tickets.Kind.SECOND_FACTOR, secret)), step.getAsLong());
        audit.add(name, AuditKind.ACCOUNT_CHANGED, name, "second factor on");
        return new Changed.Done();
    }

    /// Makes an account as the configuration has it; what it says there always counts.
    ///
    /// @param encoded the password, encoded
    @Transactional
    public void configure(String name, Set<StaffRole> roles, String encoded) {
        if (!table.insert(name, name, encoded, false, roles, now())) {
            var row = table.lock(name).orElseThrow();
            if (!row.password().equals(encoded)) {
                table.password(name, encoded, false);
            }
            table.describe(name, row.account().displayName(), roles, true);
        }
    }

    /// Makes the first account, where there is none.
    ///
    /// @return whether this call made it
    @Transactional
    public boolean first(String name, String password) {
        var made = table.empty()
                && table.insert(name, name, encoder.encode(password), true, EnumSet.allOf(StaffRole.class), now());
        if (made) {
            audit.add(name, AuditKind.ACCOUNT_CHANGED, name, "created at first start");
        }
        return made;
    }

    private static Optional<String> described(String displayName, Set<StaffRole> roles) {
        if (displayName.isBlank() || displayName.length() > LONGEST_DISPLAY_NAME) {
            return Optional.of(Words.of("account.display"));
        }
        return roles.isEmpty() ? Optional.of(Words.of("account.roles")) : Optional.empty();
    }

    private static Changed refused(String key) {
        return new Changed.Refused(Words.of(key));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
