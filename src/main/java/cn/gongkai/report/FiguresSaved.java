package cn.gongkai.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// What became of figures that staff entered. All of them are kept, or none.
public sealed interface FiguresSaved {

    /// Kept.
    ///
    /// @param changed how many are others now
    record Done(int changed) implements FiguresSaved {}

    /// Nothing is kept: somebody else wrote another number where one was typed.
    ///
    /// @param sentence for staff
    /// @param places where, as they stand now; not empty
    record Stale(String sentence, List<Place> places) implements FiguresSaved {

        public Stale {
            places = List.copyOf(places);
        }
    }

    /// A month's number of a kind.
    ///
    /// @param now absent when it was taken away
    record Place(YearMonth month, FigureKind kind, Optional<BigDecimal> now) {}

    /// Nothing is kept.
    ///
    /// @param faults a Chinese sentence for each, not empty
    record Refused(List<String> faults) implements FiguresSaved {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
