package cn.gongkai.wechat;

import java.util.List;

/// One official account, ready to open and seal messages.
///
/// @param keys the current one, then the previous one; none in plain mode
record Account(WeChatProperties.Account settings, List<MessageKey> keys) {

    Account {
        keys = List.copyOf(keys);
    }

    String appId() {
        return settings.appId();
    }

    String token() {
        return settings.token();
    }

    WeChatProperties.Mode mode() {
        return settings.mode();
    }

    boolean isAddressedBy(Push push) {
        return push.to().equals(settings.originalId());
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
