package cn.gongkai.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The day a term runs from, itself not counted.
///
/// Art. 31 says which day that is: handed in, the day of handing in; by registered mail, the day it was signed for; by
/// ordinary letter, fax or online, the day both sides confirmed. A type of its own, so that nobody counts from whenever
/// a row was written.
public record LocalDateOfReceipt(LocalDate date) {

    /// The day on the calendar of the body's zone at the moment both sides had confirmed (art. 31 (3)).
    public static LocalDateOfReceipt confirmedAt(Instant moment, ZoneId zone) {
        return new LocalDateOfReceipt(LocalDate.ofInstant(moment, zone));
    }
}
