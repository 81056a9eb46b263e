package cn.gongkai.inbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/// Brings along what residents read from here.
@Configuration(proxyBeanMethods = false)
@PropertySource(value = "classpath:cn/gongkai/inbox/defaults.properties", encoding = "UTF-8")
class InboxConfiguration {}
