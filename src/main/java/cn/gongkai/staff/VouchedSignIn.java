package cn.gongkai.staff;

import cn.gongkai.account.SignIn;
import cn.gongkai.account.StaffAccounts;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;

/// From the person the identity provider vouches for to an account of this program, which has to be there already.
class VouchedSignIn implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    private final StaffAccounts accounts;
    private final String claim;

    VouchedSignIn(StaffAccounts accounts, String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken vouched) {
        var name =
                Objects.requireNonNull(vouched.getPrincipal()).getAttribute(claim) instanceof String said ? said : "";
        return switch (accounts.vouchedFor(name)) {
            case SignIn.Passed(var account) ->
                new OAuth2AuthenticationToken(
                        SignedInStaff.of(account, SignedInStaff.Way.VOUCHED),
                        Clerks.authorities(account),
                        IdentityProvider.ID);
            case SignIn.Refused _, SignIn.CodeWanted _ -> throw new NoAccountException(name);
            case SignIn.Locked _ -> throw new LockedException("locked");
        };
    }
}
