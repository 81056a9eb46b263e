package cn.gongkai.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens with which a program, such as an OA system, acts for an account over REST. A token is shown once; only its
/// hash is kept.
@Service
public class Tokens {

    /// In front of every token, so that scanners for leaked secrets know one.
    public static final String PREFIX = "gk_";

    private static final int BYTES = 32;

    private final TokenTable table;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(TokenTable table, AuditLog audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /// A token, without itself.
    ///
    /// @param roles of its account's, those it carries
    /// @param readOnly it changes nothing
    /// @param expiresOn the last day it is good
    /// @param usedOn the last day it was used
    public record Token(
            UUID id,
            String account,
            String title,
            Set<StaffRole> roles,
            boolean readOnly,
            LocalDate expiresOn,
            Optional<LocalDate> usedOn,
            boolean revoked) {

        public Token {
            roles = Set.copyOf(roles);
        }

        /// In the order they are listed everywhere.
        public Set<StaffRole> sortedRoles() {
            return StaffRole.sorted(roles);
        }

        /// What it opens now: what its account lost, it lost as well; what its account got since, it did not get.
        public Set<StaffRole> rolesWith(Account account) {
            return roles.stream().filter(account.roles()::contains).collect(Collectors.toUnmodifiableSet());
        }
    }

    /// Makes one.
    ///
    /// @param roles at least one
    /// @return the token itself, to be shown once
    @Transactional
    public String issue(
            String account, String title, Set<StaffRole> roles, boolean readOnly, LocalDate expiresOn, String actor) {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a token without a role opens nothing");
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.insert(
                new Token(UUID.randomUUID(), account, title, roles, readOnly, expiresOn, Optional.empty(), false),
                hash(token),
                clock.instant());
        audit.add(
                actor,
                AuditKind.ACCOUNT_CHANGED,
                account,
                "token issued: " + title + " " + StaffRole.sorted(roles) + (readOnly ? " read only" : ""));
        return token;
    }

    /// All of them, newest first.
    public List<Token> all() {
        return table.all();
    }

    /// Ends a token at once.
    @Transactional
    public void revoke(UUID id, String actor) {
        table.find(id)
                .filter(_ -> table.revoke(id))
                .ifPresent(token -> audit.add(
                        actor, AuditKind.ACCOUNT_CHANGED, token.account(), "token revoked: " + token.title()));
    }

    /// The token a program showed, if it and its account are good today. Its first use of a day is written down as a
    /// sign-in.
    @Transactional
    public Optional<Token> redeem(String shown) {
        var today = LocalDate.now(clock);
        var found = table.good(hash(shown), today);
        found.filter(token -> token.usedOn().filter(today::equals).isEmpty())
                .filter(token -> table.used(token.id(), today))
                .ifPresent(token ->
                        audit.add(token.account(), AuditKind.SIGNED_IN, token.account(), "token: " + token.title()));
        return found;
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
