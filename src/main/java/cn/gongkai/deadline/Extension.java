package cn.gongkai.deadline;

/// Whether the answer period may be prolonged (art. 33 (2)).
public sealed interface Extension {

    /// It may.
    ///
    /// @param history with the extension, to be kept once the applicant has been told
    /// @param then how the request would stand
    record Possible(ClockHistory history, Standing then) implements Extension {}

    record Refused(Reason reason) implements Extension {}

    /// Why not.
    enum Reason {
        NO_DAYS,
        STOPPED,
        ALREADY_EXTENDED,
        DATE_SET,
        TOO_LATE;

        /// A Chinese sentence for staff.
        public String sentence() {
            return Wording.of("extension." + name());
        }
    }
}
