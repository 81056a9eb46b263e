package cn.gongkai.staff;

import cn.gongkai.account.Account;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.user.OAuth2User;

/// Who is signed in, as a session keeps it. What they may do is looked up with every request. It is an [OAuth2User],
/// so that it can stand where Spring Security keeps whom a provider vouches for; nothing the provider said is kept.
///
/// @param stamp of the account when they signed in
/// @param way how they showed who they are
record SignedInStaff(String name, int stamp, Way way) implements OAuth2User, Serializable {

    enum Way {
        /// By this program's own means: password and code.
        OWN,
        /// By a token, which an administrator issued: a program owes neither a password of its own nor a code.
        TOKEN,
        /// The identity provider vouches for them.
        VOUCHED,
        /// So it does, and they gave the code of this program's second factor as well.
        VOUCHED_AND_CODE
    }

    static SignedInStaff of(Account account, Way way) {
        return new SignedInStaff(account.name(), account.stamp(), way);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
