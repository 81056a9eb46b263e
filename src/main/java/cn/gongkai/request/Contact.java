package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How the applicant gets at the request: what belongs to the access, not to the record.
record Contact(@Nullable Resident resident, String queryCode) {

    static Contact open(Vault vault, UUID request, byte[] sealed) {
        return JsonMapper.shared().readValue(vault.open(place(request), sealed), Contact.class);
    }

    byte[] seal(Vault vault, UUID request) {
        return vault.seal(place(request), JsonMapper.shared().writeValueAsBytes(this));
    }

    Optional<Resident> owner() {
        return Optional.ofNullable(resident);
    }

    static String place(UUID request) {
        return "request:" + request;
    }

    @Override
    public String toString() {
        return "Contact[***]";
    }
}
