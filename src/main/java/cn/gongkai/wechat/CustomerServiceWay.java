package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.notice.Way;
import cn.gongkai.wechat.ApiOutcome.Done;
import cn.gongkai.wechat.ApiOutcome.Failed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 客服消息: a text in the chat, as long as the platform allows one.
///
/// Source: developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage
final class CustomerServiceWay implements Way, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerServiceWay.class);
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATER = Duration.ofMinutes(10);
    /// The quota is counted by the day.
    private static final Duration NEXT_DAY = Duration.ofHours(6);

    private final Accounts accounts;
    private final WeChatProperties settings;
    private final ShortMemory memory;
    private final Map<String, PlatformApi> apis = new ConcurrentHashMap<>();

    CustomerServiceWay(Accounts accounts, WeChatProperties settings, ShortMemory memory) {
        this.accounts = accounts;
        this.settings = settings;
        this.memory = memory;
    }

    @Override
    public String name() {
        return "customer-service";
    }

    /// An account without a secret, such as the simulator's, can only show it with its next reply.
    @Override
    public Outcome tell(String appId, String openId, String words) {
        var account = accounts.find(appId);
        if (account.isEmpty() || account.get().settings().secret().isEmpty()) {
            return new Outcome.NotNow(0);
        }
        var api = apis.computeIfAbsent(appId, _ -> new PlatformApi(account.get().settings(), settings.api(), memory));
        return switch (api.sendText(openId, words)) {
            case Done() -> new Outcome.Delivered(0);
            case Failed(var why, var code) -> decided(appId, why, code);
        };
    }

    private static Outcome decided(String appId, ApiFault why, int code) {
        return switch (why) {
            case SENT_ALREADY -> new Outcome.Delivered(code);
            case OUTSIDE_WINDOW, NO_MESSAGES_LEFT -> new Outcome.NotNow(code);
            case NO_SUCH_PERSON, NOT_FOLLOWING, NOT_SUBSCRIBED, REFUSED_BY_PERSON -> new Outcome.Refused(code);
            case BUSY, TOO_FAST, UNREACHABLE -> new Outcome.Failed(code, SOON);
            // Everybody's messages fail until somebody sees to it; residents are then shown them with their replies.
            case NOT_GRANTED -> alarm(appId, why, code, new Outcome.NotNow(code));
            case DAILY_QUOTA -> alarm(appId, why, code, new Outcome.Failed(code, NEXT_DAY));
            case TOKEN, CREDENTIALS, ADDRESS_NOT_LISTED -> alarm(appId, why, code, new Outcome.Failed(code, LATER));
            // Ours to mend; a person tells this one.
            case TOO_LARGE, INVALID, TEMPLATE, AUTHORISATION_CODE -> alarm(appId, why, code, new Outcome.Refused(code));
            case OTHER -> alarm(appId, why, code, new Outcome.Failed(code, LATER));
        };
    }

    private static Outcome alarm(String appId, ApiFault why, int code, Outcome outcome) {
        LOG.error("Account {} cannot send messages: {} ({})", appId, why.meaning(), code);
        return outcome;
    }

    @Override
    public void close() {
        apis.values().forEach(PlatformApi::close);
    }
}
