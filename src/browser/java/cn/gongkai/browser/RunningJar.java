package cn.gongkai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged program, started as an operator would, with its own data in a folder of its own.
final class RunningJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path console;
    private final int port;

    private RunningJar(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /// Starts it and waits until it answers from the shipped documents.
    ///
    /// @param settings beyond those of a test
    static RunningJar start(Path folder, String... settings) throws IOException, InterruptedException {
        var port = freePort();
        var console = folder.resolve("console.log");
        var project = Path.of("").toAbsolutePath();
        var command = new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-jar",
                        System.getProperty("gongkai.jar"),
                        "--server.port=" + port,
                        "--gongkai.organ.public-url=http://localhost:" + port,
                        "--gongkai.letters.review-organ=第四师可克达拉市人民政府",
                        "--gongkai.letters.court=某某人民法院",
                        "--gongkai.letters.online-review=https://review.example",
                        "--gongkai.disclosure.folder=" + project.resolve("index/documents"),
                        "--spring.config.additional-location=optional:file:" + project.resolve("config") + "/"));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        var running = new RunningJar(process, console, port);
        running.awaitAnswer();
        return running;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /// What the console said after "admin / ".
    String firstPassword() {
        var matcher = Pattern.compile("admin / (\\S+)").matcher(console());
        if (!matcher.find()) {
            throw new IllegalStateException("No first password on the console:\n" + console());
        }
        return matcher.group(1);
    }

    String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer() throws InterruptedException {
        var probe = HttpRequest.newBuilder(URI.create(address("/api/answers?q=2024%E5%B9%B4%E5%8A%9E%E7%90%86%E4%BA%86%E5%A4%9A%E5%B0%91%E4%BB%B6%E8%A1%8C%E6%94%BF%E8%AE%B8%E5%8F%AF")))
                .timeout(Duration.ofSeconds(2))
                .build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(probe, BodyHandlers.ofString()).body().contains("\"answered\"")) {
                        return;
                    }
                } catch (IOException stillStarting) {
                    // Asked again below.
                }
                Thread.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("It did not answer within " + PATIENCE + ":\n" + console());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
