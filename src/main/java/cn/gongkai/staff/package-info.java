/// The back office: sign-in, pages and REST for the body's staff. Every address denies by default.
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "conversation",
            "deadline",
            "disclosure",
            "inbox",
            "notice",
            "organ",
            "redaction",
            "redaction::finder",
            "request",
            "request::decision",
            "request::fee",
            "request::letter",
            "search"
        })
@NullMarked
package cn.gongkai.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
