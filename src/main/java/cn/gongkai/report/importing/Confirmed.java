package cn.gongkai.report.importing;

import cn.gongkai.disclosure.Contributions;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Failure;
import java.util.List;

/// What came of confirming a draft.
public sealed interface Confirmed {

    /// It is kept.
    ///
    /// @param published how residents find it
    record Kept(ImportedReport report, Contributions.Outcome published) implements Confirmed {}

    /// No such draft, or it is more than a day old.
    record Unknown() implements Confirmed {}

    /// The draft is of another file.
    record OtherFile() implements Confirmed {}

    /// The year's report was imported anew meanwhile.
    record Stale(int version) implements Confirmed {}

    /// The draft was confirmed before, with other numbers.
    record Before(int version) implements Confirmed {}

    /// The numbers do not hold, and nobody said that the paper has them so.
    record NotSound(Cells cells, List<Failure> failures) implements Confirmed {

        public NotSound {
            failures = List.copyOf(failures);
        }
    }
}
