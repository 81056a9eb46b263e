package cn.gongkai.staff;

import cn.gongkai.request.Clerk;
import cn.gongkai.request.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/// Who is signed in, as the register knows staff.
final class Clerks {

    /// In front of a role's name among what Spring Security grants.
    static final String GRANTED = "REQUEST_";

    private Clerks() {}

    static Clerk of(Authentication clerk) {
        var granted = clerk.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .collect(Collectors.toSet());
        return new Clerk(
                clerk.getName(),
                Arrays.stream(Role.values())
                        .filter(role -> granted.contains(GRANTED + role))
                        .collect(Collectors.toSet()));
    }
}
