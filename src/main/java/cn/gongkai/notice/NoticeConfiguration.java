package cn.gongkai.notice;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the scheduler its job, and the one clock.
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    @Bean
    Task<Void> noticeDelivery(Delivery delivery) {
        return DeliveryTask.running(delivery);
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
        return clock::instant;
    }
}
