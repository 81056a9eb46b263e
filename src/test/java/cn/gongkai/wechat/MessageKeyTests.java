package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against WxJava, both ways.
class MessageKeyTests {

    private static final String APP_ID = "wx0123456789abcdef";
    private static final String ENCODED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private final MessageKey key = new MessageKey(APP_ID, ENCODED);
    private final WxCryptUtil wxJava = new WxCryptUtil("token", ENCODED, APP_ID);

    static IntStream lengths() {
        return IntStream.concat(IntStream.range(0, 70), IntStream.of(1000, 2047, 2048, 60_000));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void everyLengthGoesBothWays(int length) {
        var text = new Random(length)
                .ints(length, 0, 4)
                .collect(StringBuilder::new, (all, i) -> all.append("a中é\uD83D\uDE00", i, i + 1), StringBuilder::append)
                .toString()
                .replace("\uD83D", "b");
        assertThat(key.open(wxJava.encrypt("0123456789abcdef", text))).contains(clean(text));
        assertThat(wxJava.decrypt(key.seal(text))).isEqualTo(clean(text));
    }

    /// A lone half of a character becomes a question mark on any way through bytes.
    private static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void noTwoSealsAreAlike() {
        assertThat(key.seal("预算")).isNotEqualTo(key.seal("预算"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "no base64!", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA==", "预算"})
    void whatIsNoMessageStaysShut(String sealed) {
        assertThat(key.open(sealed)).isEmpty();
    }

    @Test
    void randomBlocksStayShut() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var bytes = new byte[16 * (1 + random.nextInt(8))];
            random.nextBytes(bytes);
            assertThat(key.open(Base64.getEncoder().encodeToString(bytes))).isEmpty();
        }
    }

    @Test
    void anotherKeyOrAppIdStaysShut() {
        var sealed = key.seal("预算");
        assertThat(new MessageKey(APP_ID, "A".repeat(43)).open(sealed)).isEmpty();
        assertThat(new MessageKey("wx0123456789abcdee", ENCODED).open(sealed)).isEmpty();
        assertThat(new MessageKey(APP_ID, ENCODED).open(sealed)).contains("预算");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new MessageKey(APP_ID, "abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
