package cn.gongkai.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/// Tencent's API as far as the program calls it: gives tokens, takes menus, refuses what a test wants refused.
///
/// Takes customer-service messages only with a good token, for followers, within the window and the number their last
/// act opened.
public final class FakePlatformApi implements AutoCloseable {

    public static final String SEND = "/cgi-bin/message/custom/send";

    private final HttpServer server;
    private final String scheme;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Call, String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Clock clock = Clock.systemUTC();
    private volatile String token = "ACCESS-TOKEN";

    /// What was asked.
    ///
    /// @param query the access token stands in it
    public record Call(String path, String query, String body) {}

    /// A message a resident got.
    public record Sent(String person, String text) {}

    private record Allowance(boolean following, int left, Instant until) {}

    private FakePlatformApi(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        answers.put("/cgi-bin/stable_token", _ -> "{\"access_token\":\"%s\",\"expires_in\":7200}".formatted(token));
        allowMessages();
        answers("/cgi-bin/menu/create", "{\"errcode\":0,\"errmsg\":\"ok\"}");
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakePlatformApi overHttp() {
        try {
            return new FakePlatformApi(HttpServer.create(anyPort(), 0), "http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FakePlatformApi overTls(SSLContext certificate) {
        try {
            var server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new FakePlatformApi(server, "https");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public String url() {
        return url("localhost");
    }

    public String url(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort();
    }

    public void answers(String path, String json) {
        answers(path, () -> json);
    }

    public void answers(String path, Supplier<String> json) {
        answers.put(path, _ -> json.get());
    }

    public void standsAt(Clock newClock) {
        clock = newClock;
    }

    /// Back to deciding about messages by itself.
    public void allowMessages() {
        answers.put(SEND, this::send);
    }

    /// A resident did something that opens a window.
    public void allows(String person, int messages, Duration window) {
        allowances.put(person, new Allowance(true, messages, clock.instant().plus(window)));
    }

    public void left(String person) {
        allowances.put(person, new Allowance(false, 0, Instant.MIN));
    }

    /// The token given so far is no longer good.
    public void endsToken() {
        token = "TOKEN-" + System.nanoTime();
    }

    public List<Sent> sentTo(String person) {
        return sent.stream().filter(one -> one.person.equals(person)).toList();
    }

    private synchronized String send(Call call) {
        if (!call.query().contains("access_token=" + token)) {
            return error(40001);
        }
        var message = JsonMapper.shared().readTree(call.body());
        var person = message.get("touser").asString();
        var allowance = allowances.get(person);
        if (allowance == null) {
            return error(40003);
        }
        if (!allowance.following) {
            return error(43004);
        }
        if (!clock.instant().isBefore(allowance.until)) {
            return error(45015);
        }
        if (allowance.left == 0) {
            return error(45047);
        }
        allowances.put(person, new Allowance(true, allowance.left - 1, allowance.until));
        sent.add(new Sent(person, message.get("text").get("content").asString()));
        return error(0);
    }

    public static String error(int code) {
        return "{\"errcode\":%d,\"errmsg\":\"as tested\"}".formatted(code);
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var query = exchange.getRequestURI().getQuery();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(path, query == null ? "" : query, body);
            calls.add(call);
            var json = answers.getOrDefault(path, _ -> error(40066)).apply(call).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
