package cn.gongkai.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// A provider of OpenID Connect that signs everybody in as one person, without asking. It is strict: without PKCE, a
/// nonce, the client's secret or the same way back it gives nothing, and it takes each code once.
public final class FakeIdentityProvider implements AutoCloseable {

    public static final String CLIENT = "gongkai";
    public static final String SECRET = "a secret of client and provider: +%/";

    private static final String METADATA = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey foreignKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Map<String, Object> person = Map.of();
    private volatile Map<String, Object> told = Map.of();
    private volatile UnaryOperator<JWTClaimsSet.Builder> changes = UnaryOperator.identity();
    private volatile boolean forged;
    private volatile boolean refusing;

    private FakeIdentityProvider(int port) {
        try {
            key = new RSAKeyGenerator(2048).keyID("current").generate();
            foreignKey = new RSAKeyGenerator(2048).keyID("current").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeIdentityProvider start() {
        return new FakeIdentityProvider(0);
    }

    /// One that answers where another one was expected.
    public static FakeIdentityProvider startAt(int port) {
        return new FakeIdentityProvider(port);
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Whom it signs in: the claims of the token beside those it always has. Undoes all that was changed.
    public void signsIn(Map<String, Object> claims) {
        person = claims;
        told = Map.of();
        changes = UnaryOperator.identity();
        forged = false;
        refusing = false;
        calls.clear();
    }

    /// What it tells about the person only when asked with the access token.
    public void tells(Map<String, Object> claims) {
        told = claims;
    }

    /// Changes the token before it is signed.
    public void changes(UnaryOperator<JWTClaimsSet.Builder> change) {
        changes = change;
    }

    /// Signs with a key it does not publish.
    public void forges() {
        forged = true;
    }

    /// The person does not want to sign in.
    public void refuses() {
        refusing = true;
    }

    /// The paths that were called.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange call) throws IOException {
        calls.add(call.getRequestURI().getPath());
        try (call) {
            switch (call.getRequestURI().getPath()) {
                case METADATA -> json(call, metadata());
                case "/jwks" -> send(call, 200, new JWKSet(key).toString());
                case "/authorize" -> authorize(call);
                case "/token" -> token(call);
                case "/userinfo" -> userInfo(call);
                default -> send(call, 404, "{}");
            }
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "userinfo_endpoint", issuer() + "/userinfo",
                "jwks_uri", issuer() + "/jwks",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"),
                "code_challenge_methods_supported", List.of("S256"));
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = parameters(call.getRequestURI().getRawQuery());
        var right = asked.getOrDefault("client_id", "").equals(CLIENT)
                && asked.getOrDefault("response_type", "").equals("code")
                && asked.getOrDefault("redirect_uri", "").endsWith("/login/oauth2/code/oidc")
                && List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")
                && asked.getOrDefault("code_challenge_method", "").equals("S256")
                && asked.containsKey("code_challenge")
                && asked.containsKey("nonce")
                && asked.containsKey("state");
        if (!right) {
            send(call, 400, "not asked as it has to be");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        var answer = refusing ? "error=access_denied" : "code=" + code;
        call.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri") + "?" + answer + "&state="
                                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
        call.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange call) throws IOException, JOSEException {
        var given = parameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
        var asked = codes.remove(given.getOrDefault("code", ""));
        // RFC 6749 section 2.3.1: both are form-encoded before they are joined.
        var client = URLEncoder.encode(CLIENT, UTF_8) + ":" + URLEncoder.encode(SECRET, UTF_8);
        var basic = "Basic " + Base64.getEncoder().encodeToString(client.getBytes(UTF_8));
        if (asked == null
                || !basic.equals(call.getRequestHeaders().getFirst("Authorization"))
                || !challenge(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                || !given.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))) {
            send(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                call,
                Map.of(
                        "access_token",
                        "access",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        idToken(asked.getOrDefault("nonce", ""))));
    }

    private String idToken(String nonce) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("0815")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce);
        person.forEach(claims::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                changes.apply(claims).build());
        token.sign(new RSASSASigner(forged ? foreignKey : key));
        return token.serialize();
    }

    private void userInfo(HttpExchange call) throws IOException {
        if (!"Bearer access".equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, "{}");
            return;
        }
        json(call, told);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static void json(HttpExchange call, Map<String, Object> content) throws IOException {
        send(call, 200, JsonMapper.shared().writeValueAsString(content));
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        call.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = text.getBytes(UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
