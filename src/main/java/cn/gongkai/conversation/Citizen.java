package cn.gongkai.conversation;

/// Who speaks: one follower of one account.
///
/// @param account the account's app id
/// @param openId WeChat's name for the person within this account; personal data
public record Citizen(String account, String openId) {

    @Override
    public String toString() {
        return "Citizen[***]";
    }
}
