package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may enter the back office, beside the accounts made on its pages.
///
/// @param users what stands here always counts: at each start these accounts get this password and these roles
/// @param secondFactor whether everybody has to have one
/// @param oidc the body's own identity provider; without one, staff sign in here only
@Validated
@ConfigurationProperties("gongkai.staff")
record StaffProperties(
        @DefaultValue List<@Valid User> users,
        @DefaultValue("OPTIONAL") SecondFactor secondFactor,
        @Valid @Nullable Oidc oidc) {

    enum SecondFactor {
        OPTIONAL,
        REQUIRED
    }

    /// A provider of OpenID Connect. What else there is to know about it, it says itself (Discovery 1.0).
    ///
    /// @param issuer exactly as the provider writes it
    /// @param clientSecret empty for a public client, which PKCE alone protects
    /// @param name what stands on the button; empty, for the usual words
    /// @param accountClaim what names the account; the provider must not let people choose it themselves
    record Oidc(
            @NotBlank @Pattern(regexp = "https?://.+") String issuer,
            @NotBlank String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("") String name,
            @DefaultValue("preferred_username") @NotBlank String accountClaim,
            @DefaultValue({"openid", "profile"}) Set<String> scopes) {

        Oidc {
            // Without it there is neither nonce nor a token that says who somebody is.
            scopes = Stream.concat(Stream.of("openid"), scopes.stream()).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String toString() {
            return "Oidc[" + issuer + "]";
        }
    }

    /// @param password encoded, with its encoder in front: `{argon2}$argon2id$…`
    /// @param roles what they may do; all, where nothing is said
    record User(
            @NotBlank String name,

            @NotBlank @Pattern(regexp = "\\{(bcrypt|argon2)}.+", message = "must be encoded: {argon2}…")
            String password,

            @DefaultValue({
                "CLERK",
                "HANDLER",
                "SECRECY_REVIEWER",
                "REVIEWER",
                "SIGNER",
                "OFFICE_HEAD",
                "ARCHIVIST",
                "EDITOR",
                "ADMIN"
            })
            Set<StaffRole> roles) {

        public User {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "User[***]";
        }
    }
}
