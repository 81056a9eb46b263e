package cn.gongkai.request;

/// Who applies: the columns of the annual report's third table (国办公开办函〔2021〕30号).
public enum ApplicantKind {
    NATURAL_PERSON,
    COMMERCIAL,
    RESEARCH,
    WELFARE,
    LEGAL_SERVICE,
    OTHER_ORGANISATION;

    public boolean organisation() {
        return this != NATURAL_PERSON;
    }

    /// What residents read.
    public String label() {
        return Wording.of("kind." + name());
    }
}
