package cn.gongkai.request;

/// Who files through an official account.
///
/// @param account the account's app id
/// @param openId WeChat's name for the person within this account; personal data
public record Resident(String account, String openId) {

    @Override
    public String toString() {
        return "Resident[***]";
    }
}
