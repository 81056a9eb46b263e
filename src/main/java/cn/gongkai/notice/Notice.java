package cn.gongkai.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;

/// Something a resident has to be told.
///
/// @param account the app id of the account the resident follows
/// @param openId the account's name for the resident; personal data
/// @param kind what it is about, such as `question.answered`
/// @param subject the matter's number, as staff know it
/// @param author whose words they are: what staff write may use all messages the platform allows
/// @param words what the resident reads
/// @param key the same whenever the same thing is told; names nobody
/// @param staffAfter from then on a person is asked to tell it
public record Notice(
        String account,
        String openId,
        String kind,
        String subject,
        Author author,
        String words,
        String key,
        Instant staffAfter) {

    /// What fits one message on every way: the platform's own limit was never published (see `ReplyText`).
    public static final int MOST_BYTES = 1800;

    public enum Author {
        STAFF,
        PROGRAM
    }

    public Notice {
        if (words.isBlank() || bytes(words) > MOST_BYTES) {
            throw new IllegalArgumentException("A notice has 1 to " + MOST_BYTES + " bytes, not " + bytes(words));
        }
    }

    /// How much of [#MOST_BYTES] words take.
    public static int bytes(String words) {
        return words.getBytes(UTF_8).length;
    }

    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
