/// A WeChat look-alike for trying the bot without an account. Talks to the webhook over HTTP only.
@ApplicationModule(allowedDependencies = {"organ", "wechat"})
@NullMarked
package cn.gongkai.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
