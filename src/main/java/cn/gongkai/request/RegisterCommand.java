package cn.gongkai.request;

import cn.gongkai.organ.Organ;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedRuntimeException;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// `verify-register` walks the chain of events; `rotate-keys` encrypts everything anew with the first of
/// `gongkai.request.keys`. Both work on the configured database without a server. An embedded database lets only one
/// process in, so with it the program has to be stopped first.
public final class RegisterCommand {

    private static final String VERIFY = "verify-register";
    private static final String ROTATE = "rotate-keys";

    /// The names of the commands.
    public static final Set<String> NAMES = Set.of(VERIFY, ROTATE);

    private RegisterCommand() {}

    /// The register, and nothing that acts by itself.
    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @EnableConfigurationProperties({RequestProperties.class, Organ.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import({
        RequestConfiguration.class,
        RequestTable.class,
        RequestDisputeTable.class,
        NumberTable.class,
        EventTable.class,
        Ledger.class,
        Verification.class,
        Rotation.class
    })
    @ComponentScan("cn.gongkai.deadline")
    static class Only {}

    /// Does what the command says and prints what came of it.
    ///
    /// @param arguments the command's name first, settings as `--name=value` after it
    /// @return the exit code: 0 if all holds, 1 if not, 2 if it could not be found out
    public static int run(String[] arguments, Clock clock, PrintStream out, PrintStream err) {
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                context -> context.registerBean(Clock.class, () -> clock);
        var application = new SpringApplicationBuilder(Only.class)
                .initializers(withClock)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties("logging.level.root=error", "logging.file.name=");
        try (var context = application.run(arguments)) {
            return arguments[0].equals(VERIFY) ? verify(context, out) : rotate(context, out);
        } catch (NestedRuntimeException e) {
            err.println(
                    "The register cannot be opened: " + e.getMostSpecificCause().getMessage());
            return 2;
        }
    }

    private static int verify(ApplicationContext context, PrintStream out) {
        var result = context.getBean(Verification.class).run();
        out.printf("%d events of %d requests%n", result.events(), result.requests());
        result.faults().forEach(out::println);
        out.println(result.holds() ? "The register is whole." : "The register is NOT whole.");
        return result.holds() ? 0 : 1;
    }

    private static int rotate(ApplicationContext context, PrintStream out) {
        out.printf("%d rows encrypted anew%n", context.getBean(Rotation.class).run());
        return 0;
    }
}
