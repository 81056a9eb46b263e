package cn.gongkai.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How many messages the platform still takes for one resident.
///
/// Where several acts allow messages, each counts its own; the fullest window is the one used.
record Window(
        boolean following,
        @Nullable Instant spokeAt,
        int spokeUsed,
        @Nullable Instant tappedAt,
        int tappedUsed,
        @Nullable Instant closedAt) {

    /// Kept for what staff write themselves.
    static final int KEPT_FOR_STAFF = 2;

    private static final int AFTER_SPEAKING = 5;
    private static final int AFTER_TAPPING = 3;
    /// A little less than the platform's, since its clock is not ours.
    private static final Duration SPEAKING = Duration.ofDays(2).minusMinutes(1);

    private static final Duration TAPPING = Duration.ofSeconds(55);

    boolean allows(Notice.Author author, Instant now) {
        var kept = author == Notice.Author.STAFF ? 0 : KEPT_FOR_STAFF;
        return following && left(now) > kept;
    }

    int left(Instant now) {
        var afterSpeaking = open(spokeAt, SPEAKING, now) ? AFTER_SPEAKING - spokeUsed : 0;
        var afterTapping = open(tappedAt, TAPPING, now) ? AFTER_TAPPING - tappedUsed : 0;
        return Math.max(0, Math.max(afterSpeaking, afterTapping));
    }

    private boolean open(@Nullable Instant since, Duration length, Instant now) {
        return since != null && now.isBefore(since.plus(length)) && (closedAt == null || closedAt.isBefore(since));
    }
}
