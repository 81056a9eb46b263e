package cn.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An event as the database keeps it, chained to the one before it.
///
/// @param place from 1 over all requests
/// @param sealedHash of what is encrypted before encryption, with a salt in it, so that the chain still holds after the
/// keys have changed, and after what is encrypted had to be deleted
/// @param previous the hash of the event before
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
        long place,
        UUID request,
        int sequence,
        EventKind kind,
        LocalDate on,
        Instant at,
        String actor,
        String facts,
        byte @Nullable [] sealed,
        @Nullable String sealedHash,
        @Nullable String onceKey,
        String previous,
        String hash) {

    /// SHA-256 over a JSON array of everything the row says, the hash before it included.
    private static String hashed(EventRow row) {
        return Hash.of(JsonMapper.shared()
                .writeValueAsBytes(List.of(
                        Long.toString(row.place),
                        row.request.toString(),
                        Integer.toString(row.sequence),
                        row.kind.name(),
                        row.on.toString(),
                        row.at.toString(),
                        row.actor,
                        row.facts,
                        row.sealedHash == null ? "" : row.sealedHash,
                        row.onceKey == null ? "" : row.onceKey,
                        row.previous)));
    }

    /// Whether the hash is of what the row says.
    boolean intact() {
        return hashed(this).equals(hash);
    }

    EventRow chained(long place, String previous) {
        var open = new EventRow(
                place, request, sequence, kind, on, at, actor, facts, sealed, sealedHash, onceKey, previous, "");
        return new EventRow(
                place,
                request,
                sequence,
                kind,
                on,
                at,
                actor,
                facts,
                sealed,
                sealedHash,
                onceKey,
                previous,
                hashed(open));
    }
}
