package cn.gongkai.wechat;

import java.util.List;

/// The built-in account for trying the bot without a real one. Its keys are drawn at every start and fit nothing else.
///
/// @param menu what the account's menu would show
public record SimulatorAccount(String appId, String originalId, String token, String aesKey, List<MenuButton> menu) {

    public SimulatorAccount {
        menu = List.copyOf(menu);
    }

    @Override
    public String toString() {
        return "SimulatorAccount[" + appId + ", secrets ***]";
    }
}
