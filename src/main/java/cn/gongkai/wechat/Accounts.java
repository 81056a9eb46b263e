package cn.gongkai.wechat;

import cn.gongkai.wechat.WeChatProperties.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The official accounts served, by app id. Refuses settings that cannot work, all at once.
final class Accounts {

    private final Map<String, Account> byAppId;

    /// @param simulator stands beside them, or alone
    Accounts(List<WeChatProperties.Account> configured, Optional<SimulatorAccount> simulator) {
        var faults = new ArrayList<String>();
        var accounts = new HashMap<String, Account>();
        for (var i = 0; i < configured.size(); i++) {
            var settings = configured.get(i);
            var faultsBefore = faults.size();
            check(settings, "gongkai.wechat.accounts[" + i + "].", faults);
            if (faults.size() == faultsBefore && accounts.put(settings.appId(), account(settings)) != null) {
                faults.add("gongkai.wechat.accounts[" + i + "].app-id names an account that stands there already.");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidAccounts(faults);
        }
        simulator.map(Simulators::settings).ifPresent(settings -> accounts.put(settings.appId(), account(settings)));
        this.byAppId = Map.copyOf(accounts);
    }

    Optional<Account> find(String appId) {
        return Optional.ofNullable(byAppId.get(appId));
    }

    Collection<Account> all() {
        return byAppId.values();
    }

    private static Account account(WeChatProperties.Account settings) {
        var keys = new ArrayList<MessageKey>();
        for (var key : List.of(settings.aesKey(), settings.previousAesKey())) {
            if (!key.isEmpty() && settings.mode() != Mode.PLAIN) {
                keys.add(new MessageKey(settings.appId(), key));
            }
        }
        return new Account(settings, keys);
    }

    private static void check(WeChatProperties.Account settings, String prefix, List<String> faults) {
        if (!settings.appId().matches("[A-Za-z0-9_-]{1,64}")) {
            faults.add(prefix + "app-id must be the account's AppID: letters and digits, it is part of an address.");
        }
        if (settings.originalId().isBlank()) {
            faults.add(prefix + "original-id must be the account's 原始ID (gh_…), to which pushes are addressed.");
        }
        if (settings.token().isBlank()) {
            faults.add(prefix + "token must be the Token of the server configuration in WeChat's back office.");
        }
        if (settings.mode() != Mode.PLAIN && settings.aesKey().isEmpty()) {
            faults.add(prefix + "aes-key must be the EncodingAESKey, since the account's mode is not plain.");
        }
        checkKey(settings.aesKey(), prefix + "aes-key", faults);
        checkKey(settings.previousAesKey(), prefix + "previous-aes-key", faults);
        var scheme = settings.apiBaseUrl().getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            faults.add(prefix + "api-base-url must start with https://.");
        }
    }

    private static void checkKey(String key, String property, List<String> faults) {
        if (!key.isEmpty() && !key.matches("[A-Za-z0-9+/]{43}")) {
            faults.add(property + " must be an EncodingAESKey: exactly 43 letters and digits.");
        }
    }
}
