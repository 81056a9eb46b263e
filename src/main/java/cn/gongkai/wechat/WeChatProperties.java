package cn.gongkai.wechat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The WeChat edge. [Accounts] refuses what cannot work.
///
/// @param accounts the official accounts served; none means the simulator's
/// @param simulatorAccount whether the simulator's account exists
/// @param timestampWindow how far a push's time may be from ours, either way
/// @param answers how answers are kept for repetitions
/// @param apology what a person reads when the conversation failed
/// @param stillWorking what a person reads when an answer is not ready for the platform's last attempt
/// @param menu the account's buttons, at most three with at most five below each
/// @param api calls to the platform
@ConfigurationProperties("gongkai.wechat")
record WeChatProperties(
        @DefaultValue List<Account> accounts,
        @DefaultValue("auto") Switch simulatorAccount,
        @DefaultValue("300s") Duration timestampWindow,
        @DefaultValue Answers answers,
        String apology,
        String stillWorking,
        @DefaultValue List<MenuButton> menu,
        @DefaultValue Api api) {

    /// One official account, as its back office shows it.
    ///
    /// @param appId AppID
    /// @param originalId 原始ID, such as gh_97417a04a28d: whom pushes are addressed to
    /// @param secret AppSecret; without it nothing is called at the platform
    /// @param token Token of the server configuration
    /// @param aesKey EncodingAESKey, 43 characters
    /// @param previousAesKey the one before, while pushes sealed with it may still arrive
    /// @param pageSignIn whether pages may ask the account who opens them (网页授权): a verified service account with
    /// this program's address among its 网页授权域名
    record Account(
            @DefaultValue("") String appId,
            @DefaultValue("") String originalId,
            @DefaultValue("") String secret,
            @DefaultValue("") String token,
            @DefaultValue("") String aesKey,
            @DefaultValue("") String previousAesKey,
            @DefaultValue("safe") Mode mode,
            @DefaultValue("service") Kind kind,
            @DefaultValue("https://api.weixin.qq.com") URI apiBaseUrl,
            @DefaultValue("false") boolean pageSignIn) {

        @Override
        public String toString() {
            return "Account[" + appId + ", secrets ***]";
        }
    }

    /// 消息加解密方式: how pushes are sealed. The account's mode decides, never what a sender claims.
    enum Mode {
        SAFE,
        COMPATIBLE,
        PLAIN
    }

    /// 服务号 or 公众号 (the former 订阅号). What either may do: see [MenuPublisher].
    enum Kind {
        SERVICE,
        SUBSCRIPTION
    }

    /// Whether something exists.
    enum Switch {
        /// On exactly while no account is configured.
        AUTO,
        ON,
        OFF
    }

    /// How answers are kept for repetitions.
    ///
    /// @param kept for how long a repetition gets the same answer. Twice the timestamp window, so that a captured
    /// push sent again changes nothing for as long as it passes.
    /// @param memory most bytes of answers kept in this process; the oldest go first
    /// @param patience how long an attempt waits for an answer another attempt is making. The platform hangs
    /// up after 5 s.
    /// @param claim how long a node that went silent keeps others from answering in its place
    record Answers(
            @DefaultValue("10m") Duration kept,
            @DefaultValue("24MB") DataSize memory,
            @DefaultValue("4500ms") Duration patience,
            @DefaultValue("3s") Duration claim) {}

    /// Calls to the platform.
    record Api(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("5s") Duration responseTimeout) {}
}
