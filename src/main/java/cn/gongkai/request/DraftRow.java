package cn.gongkai.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as the database keeps it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record DraftRow(
        UUID id,
        String tokenHash,
        @Nullable String ownerName,
        byte[] sealed,
        String step,
        boolean paused,
        int version,
        Instant savedAt,
        Instant expiresAt) {}
