package cn.gongkai.conversation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the bot talks.
///
/// @param wording the operator's own texts; may be absent
/// @param memory how long a list can be chosen from by its numbers
@ConfigurationProperties("gongkai.conversation")
record ConversationProperties(
        @DefaultValue("config/wording.properties") Path wording,
        @DefaultValue("30m") Duration memory) {}
