/// Pages residents open on their phones: search, a document in full, filing a request and following it, counting days.
@ApplicationModule(
        allowedDependencies = {
            "deadline",
            "disclosure",
            "organ",
            "request",
            "request::decision",
            "request::letter",
            "search",
            "ticket",
            "wechat"
        })
@NullMarked
package cn.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
