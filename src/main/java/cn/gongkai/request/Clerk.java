package cn.gongkai.request;

import java.util.EnumSet;
import java.util.Set;

/// A member of staff who does something.
///
/// @param name of the account
public record Clerk(String name, Set<Role> roles) {

    public Clerk {
        roles = Set.copyOf(roles);
    }

    /// One who may do everything, such as the only member of a small office.
    public static Clerk ofAll(String name) {
        return new Clerk(name, EnumSet.allOf(Role.class));
    }

    boolean has(Role role) {
        return roles.contains(role);
    }
}
