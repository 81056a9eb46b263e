package cn.gongkai.redaction;

import java.util.List;

/// What became of looking through a file.
public sealed interface Scanned {

    /// It was read.
    ///
    /// @param findings in the order of the file
    /// @param notes Chinese sentences about what the copy will not hold
    record Read(Format format, List<Finding> findings, List<String> notes) implements Scanned {

        public Read {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /// Nothing can be done with it.
    ///
    /// @param sentence says why and what to do, in Chinese
    record Refused(String sentence) implements Scanned {}
}
