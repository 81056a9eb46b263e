package cn.gongkai.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One EncodingAESKey of an account: AES-256-CBC over random(16) + length(4) + message + app id, padded to 32 bytes.
///
/// Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push/encryption
final class MessageKey {

    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + 4;
    private static final int BLOCK = 32;
    private static final SecureRandom SECURE = new SecureRandom();

    private final String appId;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    /// @param encodingAesKey 43 characters
    MessageKey(String appId, String encodingAesKey) {
        var bytes = Base64.getDecoder().decode(encodingAesKey + "=");
        if (bytes.length != BLOCK) {
            throw new IllegalArgumentException("An EncodingAESKey stands for 32 bytes");
        }
        this.appId = appId;
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, RANDOM);
    }

    /// What was sealed with this key. Empty when it was not, or for which app id it was is not ours to say: a wrong
    /// key, another account's message and a damaged one cannot be told apart by the sender.
    Optional<String> open(String sealed) {
        try {
            var plain = cipher(Cipher.DECRYPT_MODE).doFinal(Base64.getDecoder().decode(sealed));
            var end = plain.length - padding(plain);
            var length = end < HEAD ? -1 : ByteBuffer.wrap(plain).getInt(RANDOM);
            if (length < 0 || length > end - HEAD) {
                return Optional.empty();
            }
            var messageEnd = HEAD + length;
            var recipient = new String(plain, messageEnd, end - messageEnd, StandardCharsets.UTF_8);
            return recipient.equals(appId)
                    ? Optional.of(new String(plain, HEAD, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String seal(String message) {
        var random = new byte[RANDOM * 3 / 4];
        SECURE.nextBytes(random);
        return seal(message, Base64.getEncoder().encode(random));
    }

    String seal(String message, byte[] random) {
        var text = message.getBytes(StandardCharsets.UTF_8);
        var tail = appId.getBytes(StandardCharsets.UTF_8);
        var length = HEAD + text.length + tail.length;
        var padding = BLOCK - length % BLOCK;
        var plain = new byte[length + padding];
        ByteBuffer.wrap(plain).put(random).putInt(text.length).put(text).put(tail);
        Arrays.fill(plain, length, plain.length, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// PKCS#7 to 32 bytes. Padding that does not fit counts as the whole, so that nothing is left to read.
    private static int padding(byte[] plain) {
        if (plain.length == 0) {
            return 0;
        }
        var claimed = plain[plain.length - 1];
        return claimed < 1 || claimed > BLOCK || claimed > plain.length ? plain.length : claimed;
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, key, iv);
        return cipher;
    }
}
