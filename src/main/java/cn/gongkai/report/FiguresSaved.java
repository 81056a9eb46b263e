package cn.gongkai.report;

import java.util.List;

/// What became of figures that staff entered. All of them are kept, or none.
public sealed interface FiguresSaved {

    /// Kept.
    ///
    /// @param changed how many are others now
    record Done(int changed) implements FiguresSaved {}

    /// Somebody changed the year's figures since they were looked at.
    ///
    /// @param sentence for staff
    record Stale(String sentence) implements FiguresSaved {}

    /// Nothing is kept.
    ///
    /// @param faults a Chinese sentence for each, not empty
    record Refused(List<String> faults) implements FiguresSaved {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
