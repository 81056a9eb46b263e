package cn.gongkai.staff;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hands the first password to whoever started the program.
@Component
class FirstPasswordNotice {

    private final FirstPassword first;

    FirstPasswordNotice(FirstPassword first) {
        this.first = first;
    }

    /// Straight to the terminal, so that it never reaches a log file.
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        first.value().ifPresent(password -> terminal().printf("%n    Back office: admin / %s%n%n", password));
    }

    private static PrintStream terminal() {
        return System.out;
    }
}
