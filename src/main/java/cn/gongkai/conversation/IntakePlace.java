package cn.gongkai.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.Draft;
import cn.gongkai.request.FormField;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Where a dialogue stands, kept with its draft so that any node can go on after any restart.
///
/// @param passed the last optional field asked, if any; those up to it are not asked again
/// @param version of the draft when the resident saw it last: another one was changed on the page
/// @param message the last message heard, hashed: its repetition is not another answer
record IntakePlace(IntakeStep step, Optional<FormField> passed, int version, String message) {

    private static final String NOTHING = "-";

    /// Absent for a draft that has only been on the page, or that another version of the program kept.
    static Optional<IntakePlace> of(Draft draft) {
        var parts = draft.step().split(" ");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IntakePlace(
                    IntakeStep.valueOf(parts[0]), passed(parts[1]), Integer.parseInt(parts[2]), parts[3]));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static Optional<FormField> passed(Draft draft) {
        return of(draft).flatMap(IntakePlace::passed);
    }

    private static Optional<FormField> passed(String text) {
        return text.equals(NOTHING) ? Optional.empty() : Optional.of(FormField.valueOf(text));
    }

    /// As kept with a draft; at most 200 characters.
    String text() {
        return step + " " + passed.map(FormField::name).orElse(NOTHING) + " " + version + " " + message;
    }

    /// The draft as it is to be saved, still at its place.
    static Draft stay(Draft draft) {
        return of(draft)
                .map(place -> new IntakePlace(place.step, place.passed, draft.version() + 1, place.message))
                .map(place -> draft.at(place.text()))
                .orElse(draft);
    }

    boolean heard(String key) {
        return message.equals(hash(key));
    }

    IntakePlace passing(FormField field) {
        var later = passed.filter(last -> last.compareTo(field) > 0).orElse(field);
        return new IntakePlace(step, Optional.of(later), version, message);
    }

    /// A key may name the person.
    static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
