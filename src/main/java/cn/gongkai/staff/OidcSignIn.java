package cn.gongkai.staff;

import cn.gongkai.account.StaffAccounts;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Signing in with the body's own identity provider: OpenID Connect Core 1.0, the authorization code flow with PKCE and
/// nonce, which Spring Security sends by itself.
final class OidcSignIn {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private OidcSignIn() {}

    static void add(
            HttpSecurity http,
            StaffProperties.Oidc settings,
            StaffAccounts accounts,
            AuthenticationSuccessHandler onward,
            AuthenticationFailureHandler back)
            throws Exception {
        var connections = connections();
        var algorithms = new OidcIdTokenDecoderFactory();
        algorithms.setJwsAlgorithmResolver(IdentityProvider::algorithm);
        http.oauth2Login(login -> login.loginPage("/login")
                .clientRegistrationRepository(new IdentityProvider(settings, connections))
                .authorizedClientRepository(new NothingKept())
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokens(connections)))
                .userInfoEndpoint(people -> people.oidcUserService(people(settings.accountClaim(), connections)))
                .successHandler(onward)
                .failureHandler(back)
                .withObjectPostProcessor(new ObjectPostProcessor<Object>() {
                    @Override
                    public <T> T postProcess(T part) {
                        switch (part) {
                            case OAuth2AuthorizationRequestRedirectFilter there ->
                                there.setAuthenticationFailureHandler(back);
                            case OAuth2LoginAuthenticationFilter here ->
                                here.setAuthenticationResultConverter(
                                        new VouchedSignIn(accounts, settings.accountClaim()));
                            case OidcAuthorizationCodeAuthenticationProvider check ->
                                check.setJwtDecoderFactory(algorithms);
                            default -> {
                                // The other parts are right as they are.
                            }
                        }
                        return part;
                    }
                }));
    }

    private static ClientHttpRequestFactory connections() {
        var connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(CONNECT);
        connections.setReadTimeout(READ);
        return connections;
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(ClientHttpRequestFactory connections) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /// What the provider tells about a person beside the token; asked only if the token does not name the account.
    private static OidcUserService people(String claim, ClientHttpRequestFactory connections) {
        var template = new RestTemplate(connections);
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var asked = new DefaultOAuth2UserService();
        asked.setRestOperations(template);
        var people = new OidcUserService();
        people.setOauth2UserService(asked);
        people.setRetrieveUserInfo(request -> !request.getIdToken().hasClaim(claim)
                && StringUtils.hasLength(request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()));
        return people;
    }
}
