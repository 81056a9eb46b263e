package cn.gongkai.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// How passwords are kept (Argon2id, RFC 9106, with OWASP's 16 MiB and two passes) and what they have to be.
public final class Passwords {

    /// The fewest characters of a password (NIST SP 800-63B rev. 4 § 3.1.1.2 asks for 15 where it stands alone, 8 with
    /// a second factor; with lock-out after five wrong ones this lies between).
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    /// Shorter names stand in random passwords by chance.
    private static final int TELLING = 4;

    private static final String CURRENT = "argon2";

    private Passwords() {}

    /// Encodes anew with Argon2id; reads bcrypt, too.
    public static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                CURRENT,
                Map.of(
                        CURRENT,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }

    /// A password of 100 random bits.
    public static String random() {
        return new BigInteger(100, new SecureRandom()).toString(36);
    }

    /// Why it cannot be one; nothing, if it can.
    static Optional<String> fault(String name, String password) {
        if (password.length() < SHORTEST) {
            return Optional.of(Words.of("password.short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Words.of("password.long"));
        }
        return name.length() >= TELLING && password.toLowerCase(Locale.ROOT).contains(name)
                ? Optional.of(Words.of("password.name"))
                : Optional.empty();
    }
}
