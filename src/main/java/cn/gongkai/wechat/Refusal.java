package cn.gongkai.wechat;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// Why a push is not taken.
enum Refusal {
    UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND, "it names no configured account"),
    OVERSIZED(HttpStatus.CONTENT_TOO_LARGE, "its body is larger than 64 KiB"),
    MALFORMED(HttpStatus.BAD_REQUEST, "its body is not the platform's XML"),
    UNSIGNED(HttpStatus.FORBIDDEN, "it carries no signature, or not the time and nonce it belongs to"),
    WRONG_SIGNATURE(HttpStatus.FORBIDDEN, "its signature does not fit; is the token the one in WeChat's back office?"),
    OUTSIDE_WINDOW(HttpStatus.FORBIDDEN, "its time is too far from this machine's; is the clock right?"),
    UNENCRYPTED(HttpStatus.FORBIDDEN, "it is not encrypted, as the account's mode asks"),
    WRONG_KEY(HttpStatus.FORBIDDEN, "it was sealed with another key or for another app id"),
    /// Signed and sealed as agreed: refusing it would only show the sender an error, so it is taken and not answered.
    UNREADABLE(HttpStatus.OK, "what was sealed in it is not a message"),
    WRONG_RECIPIENT(HttpStatus.FORBIDDEN, "it is addressed to another account; is original-id right?");

    private final HttpStatus status;
    private final String reason;

    Refusal(HttpStatus status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status.value();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Why, as a clause; never quotes the push.
    String reason() {
        return reason;
    }
}
