package cn.gongkai.staff;

import cn.gongkai.request.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who may enter the back office.
///
/// @param users without any, `admin` gets a new password at each start, printed once on the console
@Validated
@ConfigurationProperties("gongkai.staff")
record StaffProperties(@DefaultValue List<@Valid User> users) {

    /// @param password encoded, with its encoder in front: `{bcrypt}$2a$…`
    /// @param roles what they may do to requests; all, where nothing is said
    record User(
            @NotBlank String name,

            @NotBlank @Pattern(regexp = "\\{(bcrypt|argon2|pbkdf2|scrypt)}.+", message = "must be encoded: {bcrypt}…")
            String password,

            @DefaultValue({"CLERK", "HANDLER", "SECRECY_REVIEWER", "SIGNER", "OFFICE_HEAD", "ARCHIVIST"})
            Set<Role> roles) {

        public User {
            roles = Set.copyOf(roles);
        }

        @Override
        public String toString() {
            return "User[***]";
        }
    }
}
