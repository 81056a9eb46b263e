package cn.gongkai.deadline;

import java.time.LocalDate;

/// What the calendar knows about one day.
///
/// @param name the holiday that made the day special, empty on ordinary days
/// @param region the overlay the day comes from, empty when it is national
record Day(LocalDate date, boolean working, String name, String region, Doubt doubt) {

    /// Why a day may turn out otherwise.
    enum Doubt {
        NONE,
        /// The year's notice is not out, or not loaded.
        YEAR,
        /// The next year's notice is not out, and it may move the last days of this December.
        NEXT_YEAR,
        /// The region's own holidays of the year are not loaded.
        REGION
    }

    boolean provisional() {
        return doubt != Doubt.NONE;
    }

    /// Why this day is a day off.
    String offReason() {
        if (name.isEmpty()) {
            return withDoubt(Wording.of("day.weekend"));
        }
        if (region.isEmpty()) {
            return withDoubt(Wording.of("day.holiday", name));
        }
        var key = "day.regional." + region;
        return withDoubt(Wording.of(Wording.has(key) ? key : "day.regional", name));
    }

    /// Why this day is the nth working day.
    String workReason(int nth) {
        return withDoubt(Wording.of(name.isEmpty() ? "day.working" : "day.makeUp", nth));
    }

    String withDoubt(String reason) {
        return switch (doubt) {
            case NONE -> reason;
            case YEAR -> Wording.of("doubt.year", reason, date.getYear());
            case NEXT_YEAR -> Wording.of("doubt.year", reason, date.getYear() + 1);
            case REGION -> Wording.of("doubt.region", reason, date.getYear());
        };
    }
}
