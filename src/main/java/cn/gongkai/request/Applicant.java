package cn.gongkai.request;

import java.util.Optional;

/// How an applicant is called before the vault makes a name of it: by the document, not by the account.
final class Applicant {

    private Applicant() {}

    /// Absent where no number was asked for.
    static Optional<String> text(Form form) {
        return form.value(FormField.IDENTITY_NUMBER).map(number -> "applicant\n" + form.identityKind() + '\n' + number);
    }
}
