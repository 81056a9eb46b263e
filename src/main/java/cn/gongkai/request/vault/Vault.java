package cn.gongkai.request.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts with the current key and decrypts with any it knows: AES-256-GCM, a random nonce each time. What is
/// encrypted for one place cannot be read at another.
public final class Vault {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Key current;

    /// @param lines `id:base64`, the current key first
    public Vault(List<String> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Without a key nothing can be kept");
        }
        for (var line : lines) {
            var key = Key.parse(line);
            if (keys.putIfAbsent(key.id(), key) != null) {
                throw new IllegalArgumentException("Key " + key.id() + " is there twice");
            }
        }
        this.current = keys.values().iterator().next();
    }

    /// Encrypts with the current key.
    ///
    /// @param place what the content is for and whose it is; needed again to open it
    public byte[] seal(String place, byte[] content) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var id = current.id().getBytes(UTF_8);
        var encrypted = run(Cipher.ENCRYPT_MODE, current, nonce, place, content);
        return ByteBuffer.allocate(2 + id.length + NONCE + encrypted.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    /// Decrypts what was sealed for that place.
    public byte[] open(String place, byte[] sealed) {
        var bytes = ByteBuffer.wrap(sealed);
        if (bytes.get() != FORMAT) {
            throw new IllegalStateException("Not sealed by this program: " + place);
        }
        var id = keyOf(sealed);
        bytes.position(2 + id.length());
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("Key " + id + " is not configured; " + place + " needs it");
        }
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var encrypted = new byte[bytes.remaining()];
        bytes.get(encrypted);
        return run(Cipher.DECRYPT_MODE, key, nonce, place, encrypted);
    }

    /// Whether it was sealed with the key that seals now.
    public boolean current(byte[] sealed) {
        return keyOf(sealed).equals(current.id());
    }

    /// A name for what must be found again without being readable: the same text always has the same name.
    public String name(String text) {
        return HexFormat.of().formatHex(current.name(text.getBytes(UTF_8)));
    }

    /// The names a text may have been stored under: also those of keys that are on their way out.
    public List<String> names(String text) {
        return keys.values().stream()
                .map(key -> HexFormat.of().formatHex(key.name(text.getBytes(UTF_8))))
                .toList();
    }

    private static String keyOf(byte[] sealed) {
        return new String(sealed, 2, sealed[1], UTF_8);
    }

    private static byte[] run(int mode, Key key, byte[] nonce, String place, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.encrypting(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot be " + (mode == Cipher.ENCRYPT_MODE ? "sealed: " : "opened: ") + place, e);
        }
    }

    @Override
    public String toString() {
        return "Vault" + keys.keySet();
    }
}
