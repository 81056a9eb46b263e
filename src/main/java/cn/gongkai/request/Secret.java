package cn.gongkai.request;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// Draws what nobody may guess.
final class Secret {

    /// Neither 0 and O nor 1, I and L: people read these out on the telephone.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE = 10;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /// Ten characters: 31^10 possibilities, about 50 bits.
    static String queryCode() {
        return RANDOM.ints(CODE, 0, ALPHABET.length())
                .collect(StringBuilder::new, (code, i) -> code.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }

    /// A query code as typed: without spaces and hyphens, in capitals.
    static String typedCode(String typed) {
        return Typed.code(Typed.line(typed)).replace("-", "").toUpperCase(Locale.ROOT);
    }

    static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String salt() {
        return token();
    }
}
