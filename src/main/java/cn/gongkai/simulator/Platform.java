package cn.gongkai.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.organ.Organ;
import cn.gongkai.wechat.SimulatorAccount;
import cn.gongkai.wechat.SimulatorAccountWanted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Plays Tencent's part: signs, encrypts, pushes to this server's own webhook, and decrypts what it answers.
@Component
@Conditional(SimulatorAccountWanted.class)
class Platform implements DisposableBean {

    /// The platform hangs up then.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SimulatorAccount account;
    private final Crypt crypt;
    private final Organ organ;
    private final Clock clock;
    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Platform(SimulatorAccount account, Organ organ, Clock clock, Environment environment) {
        this.account = account;
        this.crypt = new Crypt(account.appId(), account.aesKey());
        this.organ = organ;
        this.clock = clock;
        this.environment = environment;
    }

    Outcome push(Act act) throws InterruptedException {
        var id = act.messageId() != null
                ? act.messageId()
                : ThreadLocalRandom.current().nextLong(1L << 52);
        var time = act.createTime() != null ? act.createTime() : clock.instant().getEpochSecond();
        var body = crypt.seal(PushXml.of(act, account.originalId(), id, time));
        var started = System.nanoTime();
        try {
            var answer = http.send(request(body), HttpResponse.BodyHandlers.ofString(UTF_8));
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            if (answer.statusCode() != 200) {
                return new Outcome(Outcome.Result.FAULT, List.of(), answer.statusCode(), millis, id, time);
            }
            var parts = read(answer.body());
            var result = parts.isEmpty() ? Outcome.Result.SILENT : Outcome.Result.REPLIED;
            return new Outcome(result, parts, answer.statusCode(), millis, id, time);
        } catch (IOException | IllegalArgumentException e) {
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            return new Outcome(Outcome.Result.FAULT, List.of(), 0, millis, id, time);
        }
    }

    private HttpRequest request(String encrypted) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var nonce = String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
        var query = "?signature=%s&timestamp=%s&nonce=%s&encrypt_type=aes&msg_signature=%s"
                .formatted(
                        Crypt.signature(account.token(), timestamp, nonce),
                        timestamp,
                        nonce,
                        Crypt.signature(account.token(), timestamp, nonce, encrypted));
        var port = environment.getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/wechat/" + account.appId() + query))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(PushXml.sealed(account.originalId(), encrypted)))
                .build();
    }

    /// @return nothing for a decided silence
    private List<ReplyPart> read(String answer) {
        if (answer.isEmpty() || answer.equals("success")) {
            return List.of();
        }
        var sealed = ReplyXml.read(answer);
        var encrypted = field(sealed, "Encrypt");
        var signature = Crypt.signature(account.token(), field(sealed, "TimeStamp"), field(sealed, "Nonce"), encrypted);
        if (!signature.equals(sealed.get("MsgSignature"))) {
            throw new IllegalArgumentException("Wrong signature");
        }
        var reply = ReplyXml.read(crypt.open(encrypted));
        return ReplyPart.of(field(reply, "Content"), organ.publicUrl().toString());
    }

    private static String field(java.util.Map<String, String> xml, String name) {
        var value = xml.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The reply lacks " + name);
        }
        return value;
    }

    @Override
    public void destroy() {
        http.shutdownNow();
    }
}
