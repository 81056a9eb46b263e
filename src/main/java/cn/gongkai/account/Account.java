package cn.gongkai.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A member of staff who can sign in.
///
/// @param name what is typed to sign in; never changes
/// @param displayName what colleagues read
/// @param mustChange the password is somebody else's choice and opens nothing but the page to change it
/// @param secondFactor whether a code is asked for beside the password
/// @param lockedUntil after wrong passwords
/// @param stamp goes up when what is signed in has to end
public record Account(
        String name,
        String displayName,
        Set<StaffRole> roles,
        boolean enabled,
        boolean mustChange,
        boolean secondFactor,
        Optional<Instant> lockedUntil,
        int stamp) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /// In the order they are listed everywhere.
    public Set<StaffRole> sortedRoles() {
        return StaffRole.sorted(roles);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
