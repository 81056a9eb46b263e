package cn.gongkai.staff.redaction;

import cn.gongkai.redaction.Finding;
import cn.gongkai.redaction.Format;
import java.util.List;

/// What became of the wish for a copy.
sealed interface Copy {

    /// To be saved.
    ///
    /// @param name with its ending
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Made(String name, Format format, byte[] content) implements Copy {}

    /// It stands among the enclosures of its request.
    record Enclosed(String name) implements Copy {}

    /// Somebody has to decide about these first.
    record Undecided(String sentence, List<Finding> findings) implements Copy {

        public Undecided {
            findings = List.copyOf(findings);
        }
    }

    /// Nothing was made.
    ///
    /// @param sentence says why not and what to do, in Chinese
    record Refused(String sentence) implements Copy {}
}
