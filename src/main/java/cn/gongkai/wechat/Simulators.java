package cn.gongkai.wechat;

import cn.gongkai.wechat.WeChatProperties.Kind;
import cn.gongkai.wechat.WeChatProperties.Mode;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// Makes the built-in account.
final class Simulators {

    private Simulators() {}

    static SimulatorAccount draw(List<MenuButton> menu) {
        return new SimulatorAccount(
                "wxsimulator0000000",
                "gh_simulator000",
                random(24).substring(0, 32),
                random(32).substring(0, 43),
                menu);
    }

    static WeChatProperties.Account settings(SimulatorAccount account) {
        return new WeChatProperties.Account(
                account.appId(),
                account.originalId(),
                "",
                account.token(),
                account.aesKey(),
                "",
                Mode.SAFE,
                Kind.SERVICE,
                URI.create("https://api.weixin.qq.com"),
                false);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
