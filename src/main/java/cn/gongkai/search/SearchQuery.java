package cn.gongkai.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What to look for.
///
/// @param words as typed; only the first 200 characters count
/// @param offset documents to leave out from the top, 0 or more
/// @param size documents wanted, 1 to 50
/// @param category only documents of this category
/// @param from only documents published on this day or later
/// @param to only documents published on this day or earlier
public record SearchQuery(
        String words,
        int offset,
        int size,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public SearchQuery {
        if (offset < 0 || size < 1 || size > 50) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 50");
        }
    }

    public static SearchQuery of(String words, int offset, int size) {
        return new SearchQuery(words, offset, size, null, null, null);
    }
}
