package cn.gongkai.staff;

import cn.gongkai.account.Account;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who is signed in, as a session keeps it. What they may do is looked up with every request.
///
/// @param stamp of the account when they signed in
record SignedInStaff(String name, int stamp) implements AuthenticatedPrincipal, Serializable {

    static SignedInStaff of(Account account) {
        return new SignedInStaff(account.name(), account.stamp());
    }

    @Override
    public String getName() {
        return name;
    }
}
