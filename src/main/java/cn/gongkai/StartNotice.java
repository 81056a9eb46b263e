package cn.gongkai;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells whoever started the program where to look.
@Component
class StartNotice {

    private static final Logger log = LoggerFactory.getLogger(StartNotice.class);

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var context = event.getApplicationContext();
        var here = "http://localhost:" + port(context.getEnvironment());
        log.info("Search and documents: {}/", here);
        if (context.containsBean("simulatorController")) {
            log.info("Simulator:            {}/simulator", here);
        }
        log.info("Back office:          {}/staff", here);
    }

    private static String port(Environment environment) {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
