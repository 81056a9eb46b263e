package cn.gongkai.request;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How requests are taken in and kept.
///
/// @param numberPrefix stands before 〔year〕 in every number
/// @param identityProof how applicants prove who they are
/// @param draftsKept how long a draft is kept after it was last saved
/// @param destroyAfterTerm whether archived files are destroyed by themselves when their term is over
/// @param keys encrypt what identifies a person: `id:base64` of 32 bytes, the current one first, those it replaced
/// after
/// @param keyFile holds the keys while none are configured
@Validated
@ConfigurationProperties("gongkai.request")
record RequestProperties(
        @DefaultValue("可经开依申") @NotBlank String numberPrefix,
        @DefaultValue("NUMBER") IdentityProof identityProof,
        @DefaultValue("30d") Duration draftsKept,
        @DefaultValue("false") boolean destroyAfterTerm,
        @DefaultValue List<@NotBlank String> keys,
        @DefaultValue("data/request-keys") Path keyFile) {

    @Override
    public String toString() {
        return "RequestProperties[" + numberPrefix + "]";
    }
}
