package cn.gongkai.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /// Base32 of the ASCII secret of RFC 6238, appendix B.
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30)).isEqualTo(code);
    }

    @Test
    void takesACodeOnceAndOneStepOffAtMost() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        var step = now.getEpochSecond() / 30;
        assertThat(Totp.step(SECRET, "005924", now, 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "005924", now, step)).isEmpty();
        assertThat(Totp.step(SECRET, "005924", now.plusSeconds(30), 0)).hasValue(step);
        assertThat(Totp.step(SECRET, "005924", now.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "005924", now.minusSeconds(60), 0)).isEmpty();
    }
}
