package cn.gongkai.conversation;

import cn.gongkai.request.FormField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the dialogue of a disclosure request asks, one thing at a time. Fields come in the order of [FormField].
enum IntakeStep {
    KIND(FormField.KIND, Phrase.INTAKE_KIND),
    NAME(FormField.NAME, Phrase.INTAKE_NAME),
    IDENTITY_KIND(FormField.IDENTITY_KIND, Phrase.INTAKE_IDENTITY_KIND),
    IDENTITY_NUMBER(FormField.IDENTITY_NUMBER, Phrase.INTAKE_IDENTITY_NUMBER),
    CONTACT_PERSON(FormField.CONTACT_PERSON, Phrase.INTAKE_CONTACT_PERSON),
    DESCRIPTION(FormField.DESCRIPTION, Phrase.INTAKE_DESCRIPTION),
    TITLE(FormField.TITLE, Phrase.INTAKE_TITLE),
    DOCUMENT_NUMBER(FormField.DOCUMENT_NUMBER, Phrase.INTAKE_DOCUMENT_NUMBER),
    PERIOD(FormField.PERIOD, Phrase.INTAKE_PERIOD),
    DELIVERY(FormField.DELIVERY, Phrase.INTAKE_DELIVERY),
    MEDIUM(FormField.MEDIUM, Phrase.INTAKE_MEDIUM),
    PHONE(FormField.PHONE, Phrase.INTAKE_PHONE),
    EMAIL(FormField.EMAIL, Phrase.INTAKE_EMAIL),
    ADDRESS(FormField.ADDRESS, Phrase.INTAKE_ADDRESS),
    AGENT(FormField.AGENT, Phrase.INTAKE_AGENT),
    AGENT_NAME(FormField.AGENT_NAME, Phrase.INTAKE_AGENT_NAME),
    AGENT_IDENTITY_NUMBER(FormField.AGENT_IDENTITY_NUMBER, Phrase.INTAKE_AGENT_IDENTITY_NUMBER),
    IDENTITY_PROOF(FormField.IDENTITY_PROOF, Phrase.INTAKE_IDENTITY_PROOF),
    /// Whether what is published already is what is wanted.
    PUBLISHED(null, Phrase.INTAKE_PUBLISHED_HOW),
    SUMMARY(null, Phrase.INTAKE_SUMMARY_HOW),
    /// Whether the draft is to be deleted.
    CANCEL(null, Phrase.INTAKE_CANCEL);

    private final @Nullable FormField field;
    private final Phrase question;

    IntakeStep(@Nullable FormField field, Phrase question) {
        this.field = field;
        this.question = question;
    }

    static IntakeStep of(FormField field) {
        return valueOf(field.name());
    }

    /// The field it fills in, if any.
    Optional<FormField> field() {
        return Optional.ofNullable(field);
    }

    /// Its first line is the question, the others help to answer it.
    Phrase question() {
        return question;
    }

    /// Answered by one of several numbers.
    boolean choice() {
        return switch (this) {
            case KIND, IDENTITY_KIND, DELIVERY, MEDIUM, AGENT -> true;
            default -> false;
        };
    }

    /// Takes any words, so that a question can only be told by its form.
    boolean prose() {
        return switch (this) {
            case NAME, CONTACT_PERSON, TITLE, DOCUMENT_NUMBER, PERIOD, ADDRESS, AGENT_NAME -> true;
            default -> false;
        };
    }
}
