package cn.gongkai.conversation;

import cn.gongkai.request.FormField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A word that asks for something other than a search. How it may be typed stands in `wording.properties`.
enum Keyword {
    HELP("understood.help"),
    MENU("understood.menu"),
    PERSON("understood.person"),
    FURTHER("understood.further"),
    APPLY("understood.apply"),
    MINE("understood.mine"),
    MORE("understood.more"),
    CANCEL("understood.cancel"),
    HELLO("understood.hello"),
    THANKS("understood.thanks"),
    // --- In the dialogue of a request
    BACK("understood.back"),
    PAUSE("understood.pause"),
    RESUME("understood.resume"),
    SKIP("understood.skip"),
    CONFIRM("understood.confirm"),
    YES("understood.yes"),
    NO("understood.no"),
    AMEND("understood.amend"),
    AMEND_KIND("understood.amend.kind", FormField.KIND),
    AMEND_NAME("understood.amend.name", FormField.NAME),
    AMEND_IDENTITY_KIND("understood.amend.identity-kind", FormField.IDENTITY_KIND),
    AMEND_IDENTITY_NUMBER("understood.amend.identity-number", FormField.IDENTITY_NUMBER),
    AMEND_CONTACT_PERSON("understood.amend.contact-person", FormField.CONTACT_PERSON),
    AMEND_DESCRIPTION("understood.amend.description", FormField.DESCRIPTION),
    AMEND_TITLE("understood.amend.title", FormField.TITLE),
    AMEND_DOCUMENT_NUMBER("understood.amend.document-number", FormField.DOCUMENT_NUMBER),
    AMEND_PERIOD("understood.amend.period", FormField.PERIOD),
    AMEND_DELIVERY("understood.amend.delivery", FormField.DELIVERY),
    AMEND_MEDIUM("understood.amend.medium", FormField.MEDIUM),
    AMEND_PHONE("understood.amend.phone", FormField.PHONE),
    AMEND_EMAIL("understood.amend.email", FormField.EMAIL),
    AMEND_ADDRESS("understood.amend.address", FormField.ADDRESS),
    AMEND_AGENT("understood.amend.agent", FormField.AGENT),
    AMEND_AGENT_NAME("understood.amend.agent-name", FormField.AGENT_NAME),
    AMEND_AGENT_IDENTITY_NUMBER("understood.amend.agent-identity-number", FormField.AGENT_IDENTITY_NUMBER),
    // --- Afterwards; words may follow
    SUPPLEMENT("understood.supplement"),
    REASONS("understood.reasons"),
    WITHDRAW("understood.withdraw"),
    DEADLINE("understood.deadline");

    private final String key;
    private final @Nullable FormField amends;

    Keyword(String key) {
        this(key, null);
    }

    Keyword(String key, @Nullable FormField amends) {
        this.key = key;
        this.amends = amends;
    }

    /// The field it corrects, if any.
    Optional<FormField> amends() {
        return Optional.ofNullable(amends);
    }

    /// Whether it moves the dialogue of a request.
    boolean steers() {
        return switch (this) {
            case APPLY, BACK, PAUSE, RESUME, SKIP, CONFIRM, CANCEL, AMEND -> true;
            default -> amends != null;
        };
    }

    /// Whether words may follow it.
    boolean leads() {
        return switch (this) {
            case SUPPLEMENT, REASONS, WITHDRAW, DEADLINE -> true;
            default -> false;
        };
    }

    String key() {
        return key;
    }
}
