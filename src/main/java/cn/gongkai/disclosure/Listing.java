package cn.gongkai.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/// A published document in a list: its days and its status, without its text.
///
/// @param madeOn the day it was published, or else the first day in force
/// @param lastDay the last day in force
public record Listing(
        DisclosureId id,
        String title,
        Optional<String> documentNumber,
        String category,
        Optional<LocalDate> madeOn,
        Optional<LocalDate> lastDay,
        Status status) {

    /// Whether it was made in that year. Without a day it was in none.
    public boolean madeIn(int year) {
        return madeOn.filter(day -> day.getYear() == year).isPresent();
    }

    /// Whether it lost force in that year: the year of its last day in force.
    public boolean endedIn(int year) {
        return lastDay.filter(day -> day.getYear() == year).isPresent();
    }

    /// Whether it is in force at the end of that year. One that has been repealed without saying when is in no year's.
    public boolean inForceAfter(int year) {
        var made = madeOn.map(LocalDate::getYear).filter(of -> of > year).isEmpty();
        var ends = lastDay.map(day -> day.getYear() > year).orElse(status.quotableAsInForce());
        return made && ends;
    }

    /// Repealed or expired, but nobody wrote down when: it counts as ended in no year.
    public boolean endedUndated() {
        return !status.quotableAsInForce() && lastDay.isEmpty();
    }
}
