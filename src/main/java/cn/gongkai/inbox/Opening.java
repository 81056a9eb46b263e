package cn.gongkai.inbox;

/// A matter to be taken in.
///
/// @param account the app id of the account it came through
/// @param openId the account's name for the resident
/// @param question the resident's own words
/// @param key the same for every repetition of the message that opens it
public record Opening(String account, String openId, InboxThread.Kind kind, String question, String key) {

    @Override
    public String toString() {
        return "Opening[" + kind + "]";
    }
}
