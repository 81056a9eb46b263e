package cn.gongkai.portal.filing;

/// What became of a file somebody sent.
sealed interface Proof {

    /// It can be kept.
    ///
    /// @param contentType as its content says, whatever its name says
    // Handed on once and never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Usable(String contentType, byte[] content) implements Proof {

        @Override
        public String toString() {
            return "Usable[" + contentType + "]";
        }
    }

    record Unusable(Fault fault) implements Proof {}

    enum Fault {
        EMPTY,
        TOO_LARGE,
        /// Neither JPEG nor PNG nor PDF.
        OTHER_TYPE,
        /// It begins like a picture and is none.
        BROKEN,
        TOO_MANY
    }
}
