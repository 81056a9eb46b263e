package cn.gongkai.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/// Somebody at a browser without scripts: keeps cookies, follows redirects, sends forms with the hidden field they had.
public final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String home;
    private final HttpClient http;

    private Visitor(int port, HttpClient.Redirect redirects) {
        home = "http://localhost:" + port;
        http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(redirects)
                .build();
    }

    public static Visitor to(int port) {
        return new Visitor(port, HttpClient.Redirect.NORMAL);
    }

    /// One who stops at each redirect and looks where it leads.
    public static Visitor lookingAtRedirects(int port) {
        return new Visitor(port, HttpClient.Redirect.NEVER);
    }

    /// Follows a link.
    ///
    /// @param address a path, or a whole address somebody else gave
    public HttpResponse<String> opens(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(address)).build(), BodyHandlers.ofString());
    }

    /// Opens a page and sends a form from there.
    ///
    /// @param fields `name=value&name=value`, encoded already
    public HttpResponse<String> sends(String page, String to, String fields) throws IOException, InterruptedException {
        return sends(opens(page), to, fields);
    }

    /// Sends a form from a page that is open.
    public HttpResponse<String> sends(HttpResponse<String> page, String to, String fields)
            throws IOException, InterruptedException {
        var hidden = CSRF.matcher(page.body());
        assertThat(hidden.find()).as("a form on " + page.uri()).isTrue();
        return http.send(
                HttpRequest.newBuilder(at(to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(hidden.group(1))))
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> signsIn(String name, String password) throws IOException, InterruptedException {
        return sends("/login", "/login", "username=" + encoded(name) + "&password=" + encoded(password));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /// Where a redirect leads.
    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI at(String address) {
        return URI.create(address.startsWith("/") ? home + address : address);
    }

    @Override
    public void close() {
        http.close();
    }
}
