package cn.gongkai.redaction;

/// What a file is. Kept by name while it is being worked on: never rename one.
public enum Format {
    TEXT("text/plain;charset=UTF-8", ".txt"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    PDF("application/pdf", ".pdf");

    private final String contentType;
    private final String ending;

    Format(String contentType, String ending) {
        this.contentType = contentType;
        this.ending = ending;
    }

    public String contentType() {
        return contentType;
    }

    /// With its dot.
    public String ending() {
        return ending;
    }
}
