package cn.gongkai.wechat;

/// What an account says about who opened a page.
public sealed interface SignedIn {

    /// Somebody the account knows.
    ///
    /// @param account the account's app id
    /// @param openId its name for the person; personal data
    record Person(String account, String openId) implements SignedIn {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /// Somebody who looks without being known (快照页): has to press 使用完整服务 first.
    record Snapshot() implements SignedIn {}

    /// The platform could not or would not say.
    record Unknown() implements SignedIn {}
}
