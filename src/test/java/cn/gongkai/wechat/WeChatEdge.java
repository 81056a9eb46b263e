package cn.gongkai.wechat;

import cn.gongkai.conversation.Conversation;
import cn.gongkai.conversation.Inbound;
import cn.gongkai.conversation.Reply;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The edge alone, over real HTTP, with a conversation that tests script.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@ComponentScan({"cn.gongkai.memory", "cn.gongkai.wechat"})
class WeChatEdge {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ScriptedConversation conversation() {
        return new ScriptedConversation();
    }

    /// Says what a test wants, and remembers what reached it.
    static class ScriptedConversation extends Conversation {

        private final List<Inbound> heard = new CopyOnWriteArrayList<>();
        private volatile Function<Inbound, Reply> script = inbound -> new Reply.Silence();

        @Override
        public Reply reply(Inbound inbound) {
            heard.add(inbound);
            return script.apply(inbound);
        }

        void answers(Function<Inbound, Reply> newScript) {
            heard.clear();
            script = newScript;
        }

        void answers(String text) {
            answers(inbound -> new Reply.Text(text));
        }

        List<Inbound> heard() {
            return heard;
        }
    }
}
