package cn.gongkai.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a resident is filling in, as last saved.
///
/// @param token opens this draft on the page; whoever holds it may fill in, so it is as secret as the draft
/// @param resident who files, when an account knows them
/// @param step where the dialogue stands; its own words
/// @param paused the resident left it and will come back
/// @param version counts the saves
public record Draft(
        UUID id,
        String token,
        Optional<Resident> resident,
        Form form,
        String step,
        boolean paused,
        int version,
        List<Attachment> attachments,
        Instant savedAt,
        Instant expiresAt) {

    public Draft {
        attachments = List.copyOf(attachments);
    }

    public Draft with(Form form) {
        return new Draft(id, token, resident, form, step, paused, version, attachments, savedAt, expiresAt);
    }

    public Draft at(String step) {
        return new Draft(id, token, resident, form, step, paused, version, attachments, savedAt, expiresAt);
    }

    public Draft paused(boolean paused) {
        return new Draft(id, token, resident, form, step, paused, version, attachments, savedAt, expiresAt);
    }

    @Override
    public String toString() {
        return "Draft[" + id + ", " + form + ", version " + version + "]";
    }
}
