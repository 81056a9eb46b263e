package cn.gongkai.request;

/// How the answer is to reach the applicant (条例 art. 29 (3)), and what has to be known for it.
public enum Delivery {
    WECHAT(FormField.PHONE),
    EMAIL(FormField.EMAIL),
    POST(FormField.ADDRESS),
    COLLECT(FormField.PHONE),
    READ_ON_SITE(FormField.PHONE);

    private final FormField contact;

    Delivery(FormField contact) {
        this.contact = contact;
    }

    /// The one contact this way needs.
    public FormField contact() {
        return contact;
    }

    /// Carries nothing but files.
    public boolean electronic() {
        return this == WECHAT || this == EMAIL;
    }

    /// What residents read.
    public String label() {
        return Wording.of("delivery." + name());
    }
}
