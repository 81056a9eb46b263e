package cn.gongkai.staff;

import cn.gongkai.account.Passwords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;

/// `encode-password` reads a password from the standard input and prints what belongs into `gongkai.staff.users`.
public final class PasswordCommand {

    /// The name of the command.
    public static final String NAME = "encode-password";

    private PasswordCommand() {}

    /// Encodes one line.
    ///
    /// @return what the process ends with
    public static int run(Reader in, PrintStream out, PrintStream err) {
        try (var lines = new BufferedReader(in)) {
            var password = lines.readLine();
            if (password == null || password.length() < Passwords.SHORTEST) {
                err.println("Type a password of at least " + Passwords.SHORTEST + " characters.");
                return 2;
            }
            out.println(Passwords.encoder().encode(password));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
