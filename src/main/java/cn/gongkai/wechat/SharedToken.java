package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import java.time.Duration;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;

/// An account as WxJava wants it, with the access token where all nodes find it.
///
/// Always the stable token: asking for it twice gives the same one, so nodes and programs do not spoil each other's.
@SuppressWarnings("serial") // WxJava's configuration is serializable; nobody serializes it
final class SharedToken extends WxMpDefaultConfigImpl {

    /// Renewed this long before it ends. From five minutes before, the platform gives a new one.
    private static final int MARGIN_SECONDS = 200;

    private final transient ShortMemory memory;
    private final String key;

    SharedToken(ShortMemory memory, WeChatProperties.Account account) {
        this.memory = memory;
        this.key = "wechat:token:" + account.appId();
        var host = account.apiBaseUrl().toString().replaceAll("/+$", "");
        setAppId(account.appId());
        setSecret(account.secret());
        useStableAccessToken(true);
        setHostConfig(WxMpHostConfig.builder()
                .apiHost(host)
                .mpHost(WxMpHostConfig.MP_DEFAULT_HOST_URL)
                .openHost(WxMpHostConfig.OPEN_DEFAULT_HOST_URL)
                .build());
    }

    @Override
    public String getAccessToken() {
        return memory.find(key).orElse("");
    }

    @Override
    public boolean isAccessTokenExpired() {
        return memory.find(key).isEmpty();
    }

    @Override
    public synchronized void updateAccessToken(String token, int expiresInSeconds) {
        memory.keep(key, token, Duration.ofSeconds(Math.max(1, expiresInSeconds - MARGIN_SECONDS)));
    }

    @Override
    public void expireAccessToken() {
        memory.forget(key);
    }

    /// WxJava's would print the secret, or fail.
    @Override
    public String toString() {
        return "SharedToken[***]";
    }
}
