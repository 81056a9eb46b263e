package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffRole;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who is signed in, as the register knows staff.
public final class Clerks {

    private Clerks() {}

    /// The signed-in person with the roles the register knows.
    public static Clerk of(Authentication clerk) {
        var granted = clerk.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .collect(Collectors.toSet());
        return new Clerk(
                clerk.getName(),
                Arrays.stream(Role.values())
                        .filter(role -> granted.contains("ROLE_" + role))
                        .collect(Collectors.toSet()));
    }

    /// Whether they have one of these roles.
    public static boolean has(Authentication clerk, StaffRole... roles) {
        return clerk.getAuthorities().stream()
                .anyMatch(granted ->
                        Arrays.stream(roles).anyMatch(role -> role.authority().equals(granted.getAuthority())));
    }

    /// Whether they may do that.
    static boolean may(Authentication clerk, Duty duty) {
        return has(clerk, duty.roles().toArray(StaffRole[]::new));
    }

    static List<GrantedAuthority> authorities(Account account) {
        return authorities(account.roles());
    }

    static List<GrantedAuthority> authorities(Set<StaffRole> roles) {
        return Stream.concat(Stream.of("ROLE_STAFF"), roles.stream().map(StaffRole::authority))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
