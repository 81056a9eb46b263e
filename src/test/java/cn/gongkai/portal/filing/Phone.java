package cn.gongkai.portal.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/// A browser without scripts: keeps cookies, follows redirects, sends the forms that stand on the page.
final class Phone {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http;
    private final String base;
    private final String address;

    private @Nullable HttpResponse<String> last;
    private Document page = new Document("");

    /// Behind a proxy that says where the phone is.
    Phone(int port, String address) {
        this(port, address, HttpClient.Redirect.NORMAL);
    }

    private Phone(int port, String address, HttpClient.Redirect redirects) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
        base = "http://localhost:" + port;
    }

    /// One that stops where it is sent on, as to somebody else's address.
    static Phone stayingHere(int port) {
        return new Phone(port, "203.0.113.1", HttpClient.Redirect.NEVER);
    }

    Phone(int port) {
        this(port, "203.0.113.1");
    }

    Phone open(String path) {
        return arrive(HttpRequest.newBuilder(URI.create(base).resolve(path)).build());
    }

    Document page() {
        return page;
    }

    Element element(String id) {
        return Objects.requireNonNull(page.getElementById(id), () -> "No " + id + " on " + page.text());
    }

    HttpResponse<String> answer() {
        return Objects.requireNonNull(last, "Nothing is open yet");
    }

    String path() {
        return answer().uri().getPath();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /// Changes what is filled in, then presses the button with these words.
    Phone press(String button, Map<String, String> values) {
        return arrive(prepared(button, values));
    }

    Phone press(String button) {
        return press(button, Map.of());
    }

    /// What pressing would send, to be sent as often as wanted.
    HttpRequest prepared(String button, Map<String, String> values) {
        var pressed = page.select("main form button, button[form]").stream()
                .filter(candidate -> candidate.text().equals(button) && !candidate.hasClass("first"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button + " on\n" + page.text()));
        var form = form(pressed);
        var data = filledIn(form, pressed, values);
        var action = URI.create(answer().uri().toString()).resolve(form.attr("action"));
        if (form.attr("method").equalsIgnoreCase("get")) {
            return HttpRequest.newBuilder(URI.create(action + "?" + encoded(data)))
                    .build();
        }
        return HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(data)))
                .build();
    }

    /// Sends the page's form that takes files.
    Phone upload(String button, String fileName, byte[] content) {
        var pressed = page.select("form[enctype] button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + button));
        var form = form(pressed);
        var boundary = "boundary-of-a-phone";
        var body = new ByteArrayOutputStream();
        filledIn(form, pressed, Map.of())
                .forEach((name, value) -> body.writeBytes(("--" + boundary
                                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return arrive(HttpRequest.newBuilder(answer().uri().resolve(form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    Phone arrive(HttpRequest request) {
        try {
            var forwarded = HttpRequest.newBuilder(request, (_, _) -> true)
                    .header("X-Forwarded-For", address)
                    .build();
            last = http.send(forwarded, BodyHandlers.ofString());
            page = Jsoup.parse(answer().body(), base);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static FormElement form(Element button) {
        return (FormElement) Objects.requireNonNull(
                button.hasAttr("form") ? button.root().selectFirst("#" + button.attr("form")) : button.closest("form"));
    }

    private static Map<String, String> filledIn(FormElement form, Element pressed, Map<String, String> values) {
        var data = new LinkedHashMap<String, String>();
        form.formData().forEach(entry -> data.put(entry.key(), entry.value()));
        if (!pressed.attr("name").isEmpty()) {
            data.put(pressed.attr("name"), pressed.attr("value"));
        }
        var unknown = new ArrayList<>(values.keySet());
        unknown.removeIf(name -> !form.select("[name=" + name + "]").isEmpty());
        if (!unknown.isEmpty()) {
            throw new AssertionError("The form has no " + unknown);
        }
        data.putAll(values);
        return data;
    }

    private static String encoded(Map<String, String> data) {
        return data.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
