package cn.gongkai.search;

import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where something found stands.
///
/// @param status on the day of the search
/// @param url the original's address, if elsewhere
/// @param passage the passage found, whole
public record Source(
        DisclosureId documentId,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        Status status,
        @Nullable String url,
        String passage) {}
