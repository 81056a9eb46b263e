/// The back office: sign-in, pages and REST for the body's staff. Every address denies by default.
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "conversation",
            "deadline",
            "disclosure",
            "disclosure::draft",
            "inbox",
            "notice",
            "organ",
            "portal",
            "report",
            "report::form",
            "redaction",
            "redaction::finder",
            "report::importing",
            "report::paper",
            "report::reading",
            "request",
            "request::decision",
            "request::fee",
            "request::letter",
            "search",
            "setting"
        })
@NullMarked
package cn.gongkai.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
