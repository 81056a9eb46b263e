package cn.gongkai.report;

import java.util.List;

/// What became of settling a year's report.
public sealed interface Freezing {

    /// Settled.
    record Done(Freeze freeze) implements Freezing {}

    /// Only with a reason.
    ///
    /// @param sentence for staff
    /// @param why what speaks against it, a Chinese sentence each
    record ReasonNeeded(String sentence, List<String> why) implements Freezing {

        public ReasonNeeded {
            why = List.copyOf(why);
        }
    }

    /// Not at all.
    ///
    /// @param sentence for staff
    record Refused(String sentence) implements Freezing {}
}
