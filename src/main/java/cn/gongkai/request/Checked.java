package cn.gongkai.request;

/// What became of a value as typed.
public sealed interface Checked {

    /// It may stand in the form.
    ///
    /// @param value to be kept
    record Right(String value) implements Checked {

        @Override
        public String toString() {
            return "Right[***]";
        }
    }

    record Wrong(Reason reason) implements Checked {}

    /// What is wrong with it.
    enum Reason {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        /// Not one of the choices.
        NOT_A_CHOICE,
        /// Holds what a name does not.
        NOT_A_NAME,
        IDENTITY_LENGTH,
        IDENTITY_DIGITS,
        IDENTITY_DATE,
        IDENTITY_CHECKSUM,
        CREDIT_LENGTH,
        CREDIT_CHARACTERS,
        CREDIT_CHECKSUM,
        NOT_A_DOCUMENT_NUMBER,
        NOT_A_PHONE,
        NOT_AN_EMAIL,
        NOT_AN_ADDRESS;

        /// A Chinese sentence that says what to do.
        public String sentence(FormField field) {
            return Wording.of("wrong." + name(), field.label(), FormCheck.longest(field));
        }
    }
}
