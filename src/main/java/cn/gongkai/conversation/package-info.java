/// What the bot says: one [Inbound] in, one [Reply] out. Knows neither XML nor Redis.
@ApplicationModule(
        allowedDependencies = {
            "deadline",
            "disclosure",
            "inbox",
            "memory",
            "notice",
            "organ",
            "request",
            "search",
            "setting",
            "ticket"
        })
@NullMarked
package cn.gongkai.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
