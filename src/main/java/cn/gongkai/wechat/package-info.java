/// The edge to WeChat: verify, decrypt, once only, translate, send. The only package that imports WxJava.
@ApplicationModule(allowedDependencies = {"conversation", "memory", "notice", "organ"})
@NullMarked
package cn.gongkai.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
