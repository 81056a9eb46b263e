package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What of a draft is encrypted.
record DraftContent(String token, @Nullable Resident resident, Map<FormField, String> values) {

    static DraftContent of(Draft draft) {
        return new DraftContent(
                draft.token(), draft.resident().orElse(null), draft.form().values());
    }

    static DraftContent open(Vault vault, UUID draft, byte[] sealed) {
        return JsonMapper.shared().readValue(vault.open(place(draft), sealed), DraftContent.class);
    }

    byte[] seal(Vault vault, UUID draft) {
        return vault.seal(place(draft), JsonMapper.shared().writeValueAsBytes(this));
    }

    Optional<Resident> owner() {
        return Optional.ofNullable(resident);
    }

    static String place(UUID draft) {
        return "draft:" + draft;
    }

    @Override
    public String toString() {
        return "DraftContent[***]";
    }
}
