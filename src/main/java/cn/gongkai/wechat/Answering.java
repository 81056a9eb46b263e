package cn.gongkai.wechat;

import cn.gongkai.conversation.Conversation;
import cn.gongkai.conversation.Inbound;
import cn.gongkai.conversation.Reply;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the conversation answer a push, within the platform's patience.
///
/// The platform hangs up after 5 s and asks again, three times in all; `success` ends that and the person gets nothing.
/// So
/// an attempt that cannot be answered in time is left to run into the platform's hanging up, and the next one gets the
/// answer. Only the last attempt is told that it takes longer.
final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    /// Two attempts of 5 s lie before the last; the platform's clock counts whole seconds.
    private static final Duration BEFORE_LAST_ATTEMPT = Duration.ofSeconds(9);

    private static final Duration BEYOND_HANGING_UP = Duration.ofSeconds(1);

    private final Conversation conversation;
    private final OnceOnly onceOnly;
    private final Clock clock;
    private final WeChatProperties settings;
    private final PushMetrics metrics;

    Answering(
            Conversation conversation, OnceOnly onceOnly, Clock clock, WeChatProperties settings, PushMetrics metrics) {
        this.conversation = conversation;
        this.onceOnly = onceOnly;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// What the platform shall show; empty for nothing.
    String answer(Account account, Push push) {
        var inbound = Translation.of(account, push);
        return inbound.isEmpty() ? "" : answer(inbound.get(), push);
    }

    private String answer(Inbound inbound, Push push) {
        var patience = settings.answers().patience();
        var last = clock.instant().getEpochSecond() - push.createdAt() >= BEFORE_LAST_ATTEMPT.toSeconds();
        var answer =
                onceOnly.answer(inbound.key(), last ? patience : patience.plus(BEYOND_HANGING_UP), () -> make(inbound));
        if (answer.isEmpty()) {
            return settings.stillWorking();
        }
        if (answer.get().repeated()) {
            metrics.repeated();
        }
        return answer.get().text();
    }

    /// Never fails: a repetition would only fail again.
    private String make(Inbound inbound) {
        try {
            return switch (conversation.reply(inbound)) {
                case Reply.Text(var body, var footer) -> ReplyText.fit(body, footer);
                case Reply.Silence() -> "";
            };
        } catch (RuntimeException e) {
            // Its message may quote the person.
            var place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            LOG.error(
                    "The conversation failed on a {}: {}{}",
                    inbound.getClass().getSimpleName(),
                    e.getClass().getName(),
                    place);
            return settings.apology();
        }
    }
}
