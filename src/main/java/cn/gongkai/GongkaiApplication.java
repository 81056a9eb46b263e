package cn.gongkai;

import cn.gongkai.audit.AuditCommand;
import cn.gongkai.request.RegisterCommand;
import cn.gongkai.search.EvaluateCommand;
import cn.gongkai.search.TrainCommand;
import cn.gongkai.staff.PasswordCommand;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the program and owns its one clock.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class GongkaiApplication {

    /// Days are counted where the body sits.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(EvaluateCommand.NAME)) {
            var arguments = Arrays.copyOfRange(args, 1, args.length);
            System.exit(EvaluateCommand.run(arguments, Clock.system(ZONE), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(TrainCommand.NAME)) {
            var arguments = Arrays.copyOfRange(args, 1, args.length);
            System.exit(TrainCommand.run(arguments, Clock.system(ZONE), System.out, System.err));
        }
        if (args.length > 0 && RegisterCommand.NAMES.contains(args[0])) {
            System.exit(RegisterCommand.run(args, Clock.system(ZONE), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(args, Clock.system(ZONE), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(PasswordCommand.NAME)) {
            var in = new InputStreamReader(System.in, Charset.defaultCharset());
            System.exit(PasswordCommand.run(in, System.out, System.err));
        }
        SpringApplication.run(GongkaiApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
