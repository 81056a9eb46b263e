package cn.gongkai.inbox;

import java.util.List;

/// A matter to be taken in.
///
/// @param account the app id of the account it came through
/// @param openId the account's name for the resident
/// @param question the resident's own words
/// @param before what was asked and found before, oldest first
/// @param key the same for every repetition of the message that opens it
public record Opening(
        String account, String openId, InboxThread.Kind kind, String question, List<Turn> before, String key) {

    public Opening {
        before = List.copyOf(before);
    }

    @Override
    public String toString() {
        return "Opening[" + kind + "]";
    }
}
