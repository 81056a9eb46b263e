package cn.gongkai.wechat;

import me.chanjar.weixin.mp.api.WxMpMessageRouter;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the webhook is measured against, in the same server.
@TestConfiguration(proxyBeanMethods = false)
@Import({BenchmarkEndpoints.Echo.class, BenchmarkEndpoints.Stock.class})
class BenchmarkEndpoints {

    @Bean
    WebSecurityCustomizer benchmarksNeedNoSignIn() {
        return web -> web.ignoring().requestMatchers("/bench/*");
    }

    /// The least a server can do with a push.
    @RestController
    static class Echo {

        @PostMapping(path = "/bench/echo", produces = MediaType.TEXT_XML_VALUE)
        byte[] echo(@RequestBody byte[] body) {
            return body;
        }
    }

    /// The way of WxJava's own demonstration: its XML, its crypto, its router, and a constant for an answer.
    @RestController
    static class Stock {

        private final WxMpService service = new WxMpServiceImpl();
        private final WxMpMessageRouter router;

        Stock() {
            var config = new WxMpDefaultConfigImpl();
            config.setAppId(WebhookBenchmarkTests.ACCOUNT.appId());
            config.setToken(WebhookBenchmarkTests.ACCOUNT.token());
            config.setAesKey(WebhookBenchmarkTests.ACCOUNT.aesKey());
            service.setWxMpConfigStorage(config);
            router = new WxMpMessageRouter(service);
            router.rule()
                    .async(false)
                    .handler((message, context, wxMpService, sessions) -> WxMpXmlOutMessage.TEXT()
                            .content("可克达拉经济技术开发区2025年度部门预算已经公开。".repeat(8))
                            .fromUser(message.getToUser())
                            .toUser(message.getFromUser())
                            .build())
                    .end();
        }

        @PostMapping(path = "/bench/stock", produces = "application/xml; charset=UTF-8")
        String post(
                @RequestBody String body,
                @RequestParam String signature,
                @RequestParam String timestamp,
                @RequestParam String nonce,
                @RequestParam("msg_signature") String messageSignature) {
            if (!service.checkSignature(timestamp, nonce, signature)) {
                throw new IllegalArgumentException("not WeChat");
            }
            var config = service.getWxMpConfigStorage();
            var message = WxMpXmlMessage.fromEncryptedXml(body, config, timestamp, nonce, messageSignature);
            var reply = router.route(message);
            return reply == null ? "" : reply.toEncryptedXml(config);
        }
    }
}
