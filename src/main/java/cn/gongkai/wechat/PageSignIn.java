package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells pages opened inside WeChat who opens them (网页授权, snsapi_base), for accounts that have it.
///
/// Source: developers.weixin.qq.com/doc/service/guide/h5/auth.html
public final class PageSignIn implements AutoCloseable {

    private final Map<String, PlatformApi> apis;

    PageSignIn(Accounts accounts, WeChatProperties settings, ShortMemory memory) {
        this.apis = accounts.all().stream()
                .map(Account::settings)
                .filter(account -> account.pageSignIn() && !account.secret().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        WeChatProperties.Account::appId, account -> new PlatformApi(account, settings.api(), memory)));
    }

    /// The only account that has it.
    public Optional<String> account() {
        return apis.size() == 1 ? Optional.of(apis.keySet().iterator().next()) : Optional.empty();
    }

    public boolean offers(String account) {
        return apis.containsKey(account);
    }

    /// Where to send the browser; nothing for an account that does not have it.
    ///
    /// @param back where WeChat sends the browser then, with `code` and `state` added
    /// @param state at most 128 letters and digits
    public Optional<String> address(String account, String back, String state) {
        return Optional.ofNullable(apis.get(account)).map(api -> api.signInAddress(back, state));
    }

    /// Who it was. Asks the platform, which may take seconds.
    ///
    /// @param code as it came back; good once
    public SignedIn person(String account, String code) {
        var api = apis.get(account);
        return api == null ? new SignedIn.Unknown() : api.signedIn(code);
    }

    @Override
    public void close() {
        apis.values().forEach(PlatformApi::close);
    }
}
