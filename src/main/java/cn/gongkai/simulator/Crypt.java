package cn.gongkai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The platform's side of safe mode: AES-256-CBC over random(16), length(4), message and app id, padded to 32.
///
/// Written apart from the webhook's own, so that the two check each other.
/// Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption
final class Crypt {

    private static final int BLOCK = 32;
    private static final int RANDOM = 16;

    private final String appId;
    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /// @param encodingAesKey 43 characters
    Crypt(String appId, String encodingAesKey) {
        this.appId = appId;
        this.key = Base64.getDecoder().decode(encodingAesKey + "=");
    }

    String seal(String message) {
        var words = message.getBytes(UTF_8);
        var plain = new ByteArrayOutputStream();
        var salt = new byte[RANDOM];
        random.nextBytes(salt);
        plain.writeBytes(salt);
        plain.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.length).array());
        plain.writeBytes(words);
        plain.writeBytes(appId.getBytes(UTF_8));
        var padding = BLOCK - plain.size() % BLOCK;
        for (var i = 0; i < padding; i++) {
            plain.write(padding);
        }
        return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, plain.toByteArray()));
    }

    /// @throws IllegalArgumentException if it was not sealed for this account
    String open(String sealed) {
        var plain = ByteBuffer.wrap(aes(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(sealed)));
        var padding = plain.get(plain.limit() - 1);
        var length = plain.getInt(RANDOM);
        var end = RANDOM + Integer.BYTES + length;
        if (padding < 1 || padding > BLOCK || length < 0 || end > plain.limit() - padding) {
            throw new IllegalArgumentException("Not a sealed message");
        }
        var bytes = plain.array();
        if (!appId.equals(new String(bytes, end, plain.limit() - padding - end, UTF_8))) {
            throw new IllegalArgumentException("Sealed for another account");
        }
        return new String(bytes, RANDOM + Integer.BYTES, length, UTF_8);
    }

    /// Of the texts in alphabetical order.
    static String signature(String... texts) {
        var sorted = texts.clone();
        Arrays.sort(sorted);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", sorted).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }

    private byte[] aes(int mode, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a sealed message", e);
        }
    }
}
