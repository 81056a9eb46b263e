package cn.gongkai.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of a request's row that is its own.
@SuppressWarnings("ArrayRecordComponent") // never compared
record RequestRow(UUID id, @Nullable String number, byte[] sealed, Instant createdAt) {}
