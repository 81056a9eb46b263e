package cn.gongkai.staff;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The body's own identity provider. It is looked up (OpenID Connect Discovery 1.0) when somebody first wants to sign
/// in with it, so that this program starts and works without it.
class IdentityProvider implements ClientRegistrationRepository {

    /// Its name in this program's addresses: /oauth2/authorization/oidc and /login/oauth2/code/oidc.
    static final String ID = "oidc";

    /// What a sign-in fails with while it cannot be reached.
    static final String UNREACHABLE = "provider_unreachable";

    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final String DEFAULT_ALGORITHM = SignatureAlgorithm.RS256.getName();

    private final StaffProperties.Oidc settings;
    private final RestClient http;
    private volatile @Nullable ClientRegistration found;

    IdentityProvider(StaffProperties.Oidc settings, ClientHttpRequestFactory connections) {
        this.settings = settings;
        this.http = RestClient.builder().requestFactory(connections).build();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        var known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        try {
            var metadata = http.get()
                    .uri(settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return registration(metadata == null ? Map.of() : metadata);
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("The identity provider {} cannot be used: {}", settings.issuer(), e.getMessage());
            throw new OAuth2AuthenticationException(new OAuth2Error(UNREACHABLE), e);
        }
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        // Discovery 1.0 section 4.3: or somebody else could answer for the issuer.
        if (!settings.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("it calls itself " + metadata.get("issuer"));
        }
        var registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes());
        if (settings.clientSecret().isEmpty()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return registration.build();
    }

    /// How its tokens are signed. RS256, which every provider has to offer (OpenID Connect Core 1.0 section 15.1), or
    /// what one that does not offers first; never a shared secret.
    static SignatureAlgorithm algorithm(ClientRegistration provider) {
        var offered =
                provider.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        if (!(offered instanceof Collection<?> names) || names.contains(DEFAULT_ALGORITHM)) {
            return SignatureAlgorithm.RS256;
        }
        return names.stream()
                .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(SignatureAlgorithm.RS256);
    }
}
