package cn.gongkai.wechat;

import cn.gongkai.support.FakeWeChat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// A process of its own that sends pushes over connections that stay open, from one thread.
///
/// Closed loop: every connection sends the next push when it has its answer. Open loop: pushes are due at a fixed rate,
/// whatever the answers do, and a latency counts from when a push was due.
final class LoadGenerator {

    private static final int BUCKET_MICROS = 10;
    private static final int BUCKETS = 1_000_000;

    private final InetSocketAddress server;
    private final List<ByteBuffer> pushes;
    private final int[] latencies = new int[BUCKETS];
    private int sent;
    private int received;
    private int failed;

    /// One connection and what it waits for.
    private static final class Connection {

        private final SocketChannel channel;
        private final byte[] bytes = new byte[16_384];
        private final ByteBuffer in = ByteBuffer.wrap(bytes);
        private ByteBuffer out = ByteBuffer.allocate(0);
        private long dueNanos;

        private Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private LoadGenerator(InetSocketAddress server, List<ByteBuffer> pushes) {
        this.server = server;
        this.pushes = pushes;
    }

    /// What one run showed.
    ///
    /// @param failed answers that were no reply
    record Figures(double perSecond, double p50Millis, double p99Millis, int answered, int failed) {

        static Figures read(String line) {
            var parts = line.split(" ");
            return new Figures(
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Integer.parseInt(parts[4]),
                    Integer.parseInt(parts[5]));
        }
    }

    /// Arguments: port, path, how many documents questions may name, connections, seconds, pushes a second (0: closed
    /// loop), pushes to prepare.
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var path = arguments[1];
        var words = arguments[2];
        var documents = Integer.parseInt(arguments[3]);
        var connections = Integer.parseInt(arguments[4]);
        var seconds = Integer.parseInt(arguments[5]);
        var rate = Double.parseDouble(arguments[6]);
        var prepared = Integer.parseInt(arguments[7]);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var generator = new LoadGenerator(address, prepare(path, words, documents, prepared));
        var figures = generator.run(connections, seconds * 1_000_000_000L, rate);
        System.out.printf(
                "figures %.1f %.2f %.2f %d %d%n",
                figures.perSecond, figures.p50Millis, figures.p99Millis, figures.answered, figures.failed);
    }

    private static List<ByteBuffer> prepare(String path, String words, int documents, int count) {
        var random = new Random();
        var platform = new FakeWeChat("http://localhost", WebhookBenchmarkTests.ACCOUNT);
        var pushes = new ArrayList<ByteBuffer>(count);
        for (var i = 0; i < count; i++) {
            var message = platform.message(
                    "o_" + Long.toString(random.nextLong() >>> 1, 36),
                    "text",
                    Map.of(
                            "Content",
                            switch (words) {
                                case "" -> BenchmarkTexts.question(documents, random);
                                case BenchmarkTexts.COMMON -> BenchmarkTexts.commonQuestion(documents, random);
                                default -> words;
                            },
                            "MsgId",
                            Long.toString(random.nextLong() >>> 1)));
            var envelope = platform.envelope(message);
            var body = envelope.body().getBytes(StandardCharsets.UTF_8);
            var head = ("POST " + path + "?" + envelope.query()
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n" + "Content-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            pushes.add(ByteBuffer.allocate(head.length + body.length)
                    .put(head)
                    .put(body)
                    .flip()
                    .asReadOnlyBuffer());
        }
        return pushes;
    }

    private Figures run(int connections, long nanos, double rate) throws IOException {
        try (var selector = Selector.open()) {
            var idle = new ArrayDeque<Connection>();
            for (var i = 0; i < connections; i++) {
                var channel = SocketChannel.open(server);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                var connection = new Connection(channel);
                channel.register(selector, SelectionKey.OP_READ, connection);
                idle.add(connection);
            }
            var start = System.nanoTime();
            var end = start + nanos;
            var now = start;
            while (now < end && sent < pushes.size()) {
                var due = rate == 0 ? now : start + (long) (sent * 1e9 / rate);
                while (!idle.isEmpty() && due <= now && sent < pushes.size()) {
                    send(idle.remove(), due);
                    due = rate == 0 ? now : start + (long) (sent * 1e9 / rate);
                }
                if (rate == 0 || idle.isEmpty()) {
                    selector.select(100);
                } else {
                    // Shorter than a millisecond cannot be asked for; a spin would take the server's processor.
                    selector.select(Math.max(1, (due - now) / 1_000_000));
                }
                receive(selector, idle);
                now = System.nanoTime();
            }
            var elapsed = (now - start) / 1e9;
            for (var key : selector.keys()) {
                key.channel().close();
            }
            return new Figures(received / elapsed, percentile(0.50), percentile(0.99), received, failed);
        }
    }

    private void send(Connection connection, long due) throws IOException {
        connection.dueNanos = due;
        connection.out = pushes.get(sent++).duplicate();
        while (connection.out.hasRemaining()) {
            connection.channel.write(connection.out);
        }
    }

    private void receive(Selector selector, ArrayDeque<Connection> idle) throws IOException {
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            var connection = (Connection) Objects.requireNonNull(keys.next().attachment());
            keys.remove();
            if (connection.channel.read(connection.in) < 0) {
                throw new IOException("The server closed a connection");
            }
            if (isComplete(connection)) {
                received++;
                var micros = (System.nanoTime() - connection.dueNanos) / 1000;
                latencies[(int) Math.min(BUCKETS - 1, micros / BUCKET_MICROS)]++;
                connection.in.clear();
                idle.add(connection);
            }
        }
    }

    private boolean isComplete(Connection connection) {
        var text = new String(connection.bytes, 0, connection.in.position(), StandardCharsets.ISO_8859_1);
        var bodyAt = text.indexOf("\r\n\r\n") + 4;
        if (bodyAt < 4) {
            return false;
        }
        var length = text.indexOf("Content-Length: ");
        boolean complete;
        if (length >= 0 && length < bodyAt) {
            var digits = text.substring(length + 16, text.indexOf('\r', length));
            complete = text.length() >= bodyAt + Integer.parseInt(digits);
        } else {
            complete = text.endsWith("0\r\n\r\n");
        }
        if (complete && !(text.startsWith("HTTP/1.1 200") && text.indexOf("<Encrypt>", bodyAt) >= 0)) {
            failed++;
        }
        return complete;
    }

    private double percentile(double share) {
        var wanted = (long) Math.ceil(received * share);
        var seen = 0L;
        for (var i = 0; i < BUCKETS; i++) {
            seen += latencies[i];
            if (seen >= wanted) {
                return (i + 1) * BUCKET_MICROS / 1000.0;
            }
        }
        return Double.NaN;
    }
}
