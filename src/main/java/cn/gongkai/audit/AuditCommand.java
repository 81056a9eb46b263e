package cn.gongkai.audit;

import java.io.PrintStream;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// `verify-audit` walks the chain of the audit trail on the configured database, without a server. An embedded database
/// lets only one process in, so with it the program has to be stopped first.
public final class AuditCommand {

    /// The name of the command.
    public static final String NAME = "verify-audit";

    private AuditCommand() {}

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({AuditTable.class, AuditLog.class})
    static class OnlyAudit {}

    /// Prints what the walk found.
    ///
    /// @param arguments the command's name first, settings as `--name=value` after it
    /// @return the exit code: 0 if all holds, 1 if not, 2 if it could not be found out
    public static int run(String[] arguments, Clock clock, PrintStream out, PrintStream err) {
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                context -> context.registerBean(Clock.class, () -> clock);
        var application = new SpringApplicationBuilder(OnlyAudit.class)
                .initializers(withClock)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=error", "logging.file.name=");
        try (var context = application.run(arguments)) {
            var verified = context.getBean(AuditLog.class).verify();
            out.printf("%d entries%n", verified.entries());
            verified.fault().ifPresent(out::println);
            out.println(verified.fault().isEmpty() ? "The audit trail is whole." : "The audit trail is NOT whole.");
            return verified.fault().isEmpty() ? 0 : 1;
        } catch (NestedRuntimeException e) {
            err.println("The audit trail cannot be opened: "
                    + e.getMostSpecificCause().getMessage());
            return 2;
        }
    }
}
