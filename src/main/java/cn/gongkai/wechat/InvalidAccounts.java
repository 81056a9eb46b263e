package cn.gongkai.wechat;

import java.util.List;

/// The accounts' settings cannot work. Names the properties, never their values.
final class InvalidAccounts extends RuntimeException {

    InvalidAccounts(List<String> faults) {
        super(String.join("\n", faults));
    }
}
