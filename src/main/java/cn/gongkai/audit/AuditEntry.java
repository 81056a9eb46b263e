package cn.gongkai.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// One thing somebody did.
///
/// @param place counts from 1 without gaps
/// @param subject what it was about, such as the number of a request; nothing personal of a resident
/// @param previous the hash of the entry before it
/// @param hash SHA-256 of all else, in hexadecimal
public record AuditEntry(
        long place,
        Instant at,
        String actor,
        AuditKind kind,
        String subject,
        String detail,
        String previous,
        String hash) {

    static AuditEntry after(
            long place, String previous, Instant at, String actor, AuditKind kind, String subject, String detail) {
        return new AuditEntry(
                place,
                at,
                actor,
                kind,
                subject,
                detail,
                previous,
                hash(place, previous, at, actor, kind, subject, detail));
    }

    boolean intact() {
        return hash.equals(hash(place, previous, at, actor, kind, subject, detail));
    }

    /// Lengths go in front, so that no two entries read the same.
    private static String hash(
            long place, String previous, Instant at, String actor, AuditKind kind, String subject, String detail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part :
                    new String[] {Long.toString(place), previous, at.toString(), actor, kind.name(), subject, detail}) {
                var bytes = part.getBytes(UTF_8);
                digest.update((bytes.length + ":").getBytes(UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
