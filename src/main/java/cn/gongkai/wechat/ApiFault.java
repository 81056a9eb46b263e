package cn.gongkai.wechat;

import java.util.Arrays;
import java.util.Set;

/// Why the platform did not do what it was asked, and what that means for whoever asked.
///
/// Source: developers.weixin.qq.com/doc/oplatform/developers/errCode
enum ApiFault {
    BUSY("the platform is busy; try later", -1),
    TOKEN("the access token is no longer good, though it was just renewed", 40001, 40014, 42001),
    NO_SUCH_PERSON("the person is not one of this account", 40003),
    CREDENTIALS("app-id or secret is wrong", 40013, 40125),
    AUTHORISATION_CODE("the authorisation was used already; ask the person again", 40029, 40163),
    TEMPLATE("the template id is wrong", 40037),
    ADDRESS_NOT_LISTED("this machine's address is not in the account's IP whitelist", 40164, 61004),
    NOT_FOLLOWING("the person does not follow the account", 43004, 50005),
    NOT_SUBSCRIBED("the person has not subscribed to this notice", 43101),
    TOO_LARGE("the content is too large", 45002, 45008),
    DAILY_QUOTA("today's quota is used up", 45009),
    TOO_FAST("calls come too fast", 45011),
    OUTSIDE_WINDOW("the person did nothing within the last 48 hours", 45015),
    NO_MESSAGES_LEFT("the messages allowed after the person's last one are used up", 45047),
    SENT_ALREADY("it was sent before", 45065, 45066),
    INVALID("the platform cannot read what it was sent", 47001, 47003),
    NOT_GRANTED("the account has not been granted this; is it verified?", 48001, 48004, 50002),
    REFUSED_BY_PERSON("the person does not want messages", 48002, 43019),
    UNREACHABLE("the platform could not be reached, or its certificate was not trusted"),
    OTHER("the platform refused");

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<Integer> codes;

    ApiFault(String meaning, Integer... codes) {
        this.meaning = meaning;
        this.codes = Set.of(codes);
    }

    static ApiFault of(int code) {
        return Arrays.stream(values())
                .filter(fault -> fault.codes.contains(code))
                .findFirst()
                .orElse(OTHER);
    }

    String meaning() {
        return meaning;
    }
}
