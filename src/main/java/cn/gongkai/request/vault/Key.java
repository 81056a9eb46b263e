package cn.gongkai.request.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// One 256-bit key and its name. What encrypts and what hashes are derived from it apart, so that neither tells about
/// the other.
final class Key {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final String id;
    private final SecretKey encrypting;
    private final SecretKey naming;

    private Key(String id, byte[] secret) {
        this.id = id;
        this.encrypting = new SecretKeySpec(derived(secret, "gongkai request encryption"), "AES");
        this.naming = new SecretKeySpec(derived(secret, "gongkai request names"), HMAC);
    }

    /// @param line `id:base64`, 32 bytes
    static Key parse(String line) {
        var colon = line.indexOf(':');
        if (colon < 0 || !ID.matcher(line.substring(0, colon)).matches()) {
            throw new IllegalArgumentException("A key is written id:base64, the id of letters, digits and hyphens");
        }
        var id = line.substring(0, colon);
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(line.substring(colon + 1).strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("Key " + id + " is not base64");
        }
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("Key " + id + " has " + secret.length + " bytes, not 32");
        }
        return new Key(id, secret);
    }

    /// A new key as one writes it down.
    static String random(String id, SecureRandom random) {
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        return id + ":" + Base64.getEncoder().encodeToString(secret);
    }

    String id() {
        return id;
    }

    SecretKey encrypting() {
        return encrypting;
    }

    byte[] name(byte[] text) {
        return hmac(naming, text);
    }

    private static byte[] derived(byte[] secret, String purpose) {
        return hmac(new SecretKeySpec(secret, HMAC), purpose.getBytes(UTF_8));
    }

    private static byte[] hmac(SecretKey key, byte[] text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "Key[" + id + "]";
    }
}
