package cn.gongkai.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// Names a notice by what it says, so that saying it again is the same notice.
final class NoticeId {

    private NoticeId() {}

    static UUID of(Notice notice) {
        return UUID.nameUUIDFromBytes((notice.account() + '\n' + notice.key()).getBytes(UTF_8));
    }
}
