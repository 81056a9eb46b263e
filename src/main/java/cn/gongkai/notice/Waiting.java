package cn.gongkai.notice;

import java.time.Instant;
import java.util.UUID;

/// A notice nobody has told yet.
record Waiting(
        UUID id, Person person, Notice.Author author, String words, NoticeTable.State state, Instant staffAfter) {

    @Override
    public String toString() {
        return "Waiting[" + id + "]";
    }
}
