package cn.gongkai.wechat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Counts pushes. Its tags come from fixed lists, never from a push.
final class PushMetrics {

    private static final Set<String> MESSAGES =
            Set.of("text", "voice", "image", "video", "shortvideo", "location", "link");
    private static final Set<String> EVENTS =
            Set.of("subscribe", "unsubscribe", "SCAN", "CLICK", "VIEW", "LOCATION", "TEMPLATESENDJOBFINISH");

    private final MeterRegistry registry;
    private final Map<String, Counter> received = new ConcurrentHashMap<>();
    private final Counter repeated;
    private final Timer replyTime;

    PushMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (var why : Refusal.values()) {
            refusals(why);
        }
        this.repeated = registry.counter("gongkai.push.repeated");
        this.replyTime = Timer.builder("gongkai.reply.time")
                .description("From a push's arrival to its answer")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }

    void refused(Refusal why) {
        refusals(why).increment();
    }

    private Counter refusals(Refusal why) {
        return registry.counter("gongkai.push.refused", "reason", why.tag());
    }

    void received(Push push) {
        received.computeIfAbsent(kind(push), kind -> registry.counter("gongkai.push.received", "kind", kind))
                .increment();
    }

    void repeated() {
        repeated.increment();
    }

    void answered(long startedNanos) {
        replyTime.record(Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    private static String kind(Push push) {
        var known = push.isEvent() ? EVENTS : MESSAGES;
        var kind = push.isEvent() ? push.event() : push.type();
        return known.contains(kind) ? kind : "other";
    }
}
