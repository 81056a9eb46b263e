package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.Passwords;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What belongs into the settings for a password.
class PasswordCommandTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void encodesWhatWasTyped() {
        assertThat(PasswordCommand.run(new StringReader("correct horse battery\n"), out, out))
                .isZero();
        var encoded = said.toString(StandardCharsets.UTF_8).strip();
        assertThat(encoded).startsWith("{argon2}$argon2id$");
        assertThat(Passwords.encoder().matches("correct horse battery", encoded))
                .isTrue();
    }

    @Test
    void refusesWhatIsTooShort() {
        assertThat(PasswordCommand.run(new StringReader("short"), out, out)).isEqualTo(2);
        assertThat(PasswordCommand.run(new StringReader(""), out, out)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("12 characters");
    }
}
