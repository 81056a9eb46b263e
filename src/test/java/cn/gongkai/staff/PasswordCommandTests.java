package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/// What belongs into the settings for a password.
class PasswordCommandTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void encodesWhatWasTyped() {
        assertThat(PasswordCommand.run(new StringReader("correct horse battery\n"), out, out))
                .isZero();
        var encoded = said.toString(StandardCharsets.UTF_8).strip();
        assertThat(encoded).matches("\\{bcrypt}.{60}");
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches("correct horse battery", encoded))
                .isTrue();
    }

    @Test
    void refusesWhatIsTooShort() {
        assertThat(PasswordCommand.run(new StringReader("short"), out, out)).isEqualTo(2);
        assertThat(PasswordCommand.run(new StringReader(""), out, out)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("12 characters");
    }
}
