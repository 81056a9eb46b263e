package cn.gongkai.request;

/// What a form asks, in the order it is asked. There is no purpose (用途): 条例 art. 29 does not know it.
public enum FormField {
    KIND(true),
    NAME(true),
    /// A resident card unless something else is said; organisations have only one.
    IDENTITY_KIND(false),
    IDENTITY_NUMBER(true),
    /// Whom to ask for at an organisation.
    CONTACT_PERSON(true),
    DESCRIPTION(true),
    TITLE(false),
    /// 文号 of the wanted document.
    DOCUMENT_NUMBER(false),
    /// The time the wanted information is from, in the resident's words.
    PERIOD(false),
    DELIVERY(true),
    MEDIUM(true),
    PHONE(true),
    EMAIL(true),
    ADDRESS(true),
    /// Whether somebody files for the applicant: YES or NO.
    AGENT(true),
    AGENT_NAME(true),
    AGENT_IDENTITY_NUMBER(true),
    /// A file rather than a value, so never in a [Form]: whether one is attached.
    IDENTITY_PROOF(true);

    private final boolean mayBeRequired;

    FormField(boolean mayBeRequired) {
        this.mayBeRequired = mayBeRequired;
    }

    /// Never asked for by the check; the resident may give it.
    public boolean optional() {
        return !mayBeRequired;
    }

    /// What residents read.
    public String label() {
        return Wording.of("field." + name());
    }
}
