package cn.gongkai.wechat;

import cn.gongkai.wechat.Opening.Opened;
import cn.gongkai.wechat.Opening.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the platform delivers. Reads and writes bytes itself: nothing is gained by converting them on the way.
@Controller
@RequestMapping("/wechat/{appId}")
final class WebhookController {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final String NOTHING_TO_SAY = "success";

    private final Accounts accounts;
    private final Envelope envelope;
    private final Answering answering;
    private final PassiveReply passiveReply;
    private final PushMetrics metrics;

    WebhookController(
            Accounts accounts, Envelope envelope, Answering answering, PassiveReply passiveReply, PushMetrics metrics) {
        this.accounts = accounts;
        this.envelope = envelope;
        this.answering = answering;
        this.passiveReply = passiveReply;
        this.metrics = metrics;
    }

    @GetMapping
    void verify(@PathVariable String appId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var account = accounts.find(appId);
        if (account.isEmpty()) {
            refuse(Refusal.UNKNOWN_ACCOUNT, "", response);
            return;
        }
        var query = PushQuery.of(request.getQueryString());
        var refusal = envelope.verify(account.get(), query);
        if (refusal != null) {
            refuse(refusal, appId, response);
            return;
        }
        var echo = query.echo();
        write(response, "text/plain;charset=UTF-8", echo == null ? "" : echo);
    }

    @PostMapping
    void receive(@PathVariable String appId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var started = System.nanoTime();
        var account = accounts.find(appId);
        if (account.isEmpty()) {
            refuse(Refusal.UNKNOWN_ACCOUNT, "", response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            refuse(Refusal.OVERSIZED, appId, response);
            return;
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refuse(Refusal.OVERSIZED, appId, response);
            return;
        }
        var query = PushQuery.of(request.getQueryString());
        switch (envelope.open(account.get(), query, body)) {
            case Refused(var why) -> refuse(why, appId, response);
            case Opened(var push, var key) -> {
                metrics.received(push);
                var text = answering.answer(account.get(), push);
                if (text.isEmpty()) {
                    write(response, "text/plain", NOTHING_TO_SAY);
                } else {
                    var reply = passiveReply.write(account.get(), push, query, key, text);
                    write(response, "text/xml;charset=UTF-8", reply);
                }
                metrics.answered(started);
            }
        }
    }

    /// One line, without anything of the push.
    private void refuse(Refusal why, String appId, HttpServletResponse response) throws IOException {
        metrics.refused(why);
        LOG.warn("Refused a push to {}: {}", appId.isEmpty() ? "an unknown account" : "account " + appId, why.reason());
        response.setStatus(why.status());
        write(response, "text/plain", why.status() == HttpServletResponse.SC_OK ? NOTHING_TO_SAY : "");
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
