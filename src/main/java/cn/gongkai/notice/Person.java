package cn.gongkai.notice;

/// One follower of one account.
///
/// @param openId personal data
record Person(String account, String openId) {

    @Override
    public String toString() {
        return "Person[***]";
    }
}
