package cn.gongkai.staff;

import cn.gongkai.account.SignIn;
import cn.gongkai.account.StaffAccounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Checks a name and a password, typed on the page or sent with a call.
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final StaffAccounts accounts;

    PasswordSignIn(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var password = String.valueOf(typed.getCredentials());
        var signIn = typed.getDetails() instanceof SignInDetails(var code)
                ? accounts.signIn(typed.getName(), password, code)
                : accounts.signInProgram(typed.getName(), password);
        return switch (signIn) {
            case SignIn.Passed(var account) -> {
                var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                        SignedInStaff.of(account, SignedInStaff.Way.OWN), null, Clerks.authorities(account));
                signedIn.setDetails(typed.getDetails());
                yield signedIn;
            }
            case SignIn.Refused _ -> throw new BadCredentialsException("refused");
            case SignIn.CodeWanted _ -> throw new InsufficientAuthenticationException("code wanted");
            case SignIn.Locked _ -> throw new LockedException("locked");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
