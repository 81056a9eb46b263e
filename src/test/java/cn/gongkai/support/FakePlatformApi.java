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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// Tencent's API as far as the program calls it: gives tokens, takes menus, refuses what a test wants refused.
public final class FakePlatformApi implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Supplier<String>> answers = new ConcurrentHashMap<>();

    /// What was asked.
    ///
    /// @param query the access token stands in it
    public record Call(String path, String query, String body) {}

    private FakePlatformApi(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        answers("/cgi-bin/stable_token", "{\"access_token\":\"ACCESS-TOKEN\",\"expires_in\":7200}");
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
        answers.put(path, json);
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var query = exchange.getRequestURI().getQuery();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(path, query == null ? "" : query, body));
            var json = answers.getOrDefault(path, () -> "{\"errcode\":40066,\"errmsg\":\"invalid url\"}")
                    .get()
                    .getBytes(StandardCharsets.UTF_8);
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
