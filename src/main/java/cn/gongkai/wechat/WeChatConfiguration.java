package cn.gongkai.wechat;

import cn.gongkai.conversation.Conversation;
import cn.gongkai.memory.ShortMemory;
import cn.gongkai.organ.Organ;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// Puts the edge together.
@Configuration(proxyBeanMethods = false)
@PropertySource(value = "classpath:cn/gongkai/wechat/defaults.properties", encoding = "UTF-8")
class WeChatConfiguration {

    @Bean
    @Conditional(SimulatorAccountWanted.class)
    SimulatorAccount simulatorAccount(WeChatProperties settings) {
        return Simulators.draw(settings.menu());
    }

    @Bean
    Accounts accounts(WeChatProperties settings, Optional<SimulatorAccount> simulator) {
        return new Accounts(settings.accounts(), simulator);
    }

    @Bean
    Envelope envelope(Clock clock, WeChatProperties settings) {
        return new Envelope(clock, settings.timestampWindow());
    }

    @Bean
    PassiveReply passiveReply(Clock clock) {
        return new PassiveReply(clock);
    }

    @Bean
    PushMetrics pushMetrics(MeterRegistry registry) {
        return new PushMetrics(registry);
    }

    @Bean
    OnceOnly onceOnly(ShortMemory memory, Clock clock, WeChatProperties settings) {
        return new OnceOnly(memory, clock, settings.answers());
    }

    @Bean
    Answering answering(
            Conversation conversation, OnceOnly onceOnly, Clock clock, WeChatProperties settings, PushMetrics metrics) {
        return new Answering(conversation, onceOnly, clock, settings, metrics);
    }

    @Bean
    MenuPublisher menuPublisher(Accounts accounts, WeChatProperties settings, ShortMemory memory, Organ organ) {
        return new MenuPublisher(accounts, settings, memory, organ);
    }

    @Bean
    PageSignIn pageSignIn(Accounts accounts, WeChatProperties settings, ShortMemory memory) {
        return new PageSignIn(accounts, settings, memory);
    }

    @Bean
    CustomerServiceWay customerServiceWay(Accounts accounts, WeChatProperties settings, ShortMemory memory) {
        return new CustomerServiceWay(accounts, settings, memory);
    }
}
