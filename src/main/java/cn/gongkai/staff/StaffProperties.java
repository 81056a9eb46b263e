package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may enter the back office, beside the accounts made on its pages.
///
/// @param users what stands here always counts: at each start these accounts get this password and these roles
/// @param secondFactor whether everybody has to have one
@Validated
@ConfigurationProperties("gongkai.staff")
record StaffProperties(
        @DefaultValue List<@Valid User> users,
        @DefaultValue("OPTIONAL") SecondFactor secondFactor) {

    enum SecondFactor {
        OPTIONAL,
        REQUIRED
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
