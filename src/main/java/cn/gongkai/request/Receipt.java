package cn.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;

/// What the resident gets for a request handed in. The same for every repetition.
///
/// @param receivedOn the day both sides confirmed (条例 art. 31 (3)), in Shanghai
/// @param due the last day of the answer
/// @param provisional the last day may still move, because a calendar is not announced
/// @param explanation how the last day came about, a Chinese sentence
/// @param queryCode with the number, opens the request to whoever holds both; shown to the resident only
/// @param text the receipt as printed, lines ended by a line feed
/// @param hash SHA-256 of the text as UTF-8, in hexadecimal
public record Receipt(
        String number,
        Instant confirmedAt,
        LocalDate receivedOn,
        LocalDate due,
        boolean provisional,
        String explanation,
        String queryCode,
        String text,
        String hash) {

    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
