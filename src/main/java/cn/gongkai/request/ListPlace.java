package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A row's place in a sorted list, so that the next page begins after it however many rows have come since.
///
/// @param dueOn absent last, as both databases sort it
/// @param year the number's; absent first
record ListPlace(
        CaseQuery.Sort sort,
        @Nullable LocalDate dueOn,
        Instant createdAt,
        @Nullable Integer year,
        @Nullable Integer inYear,
        UUID id) {

    ListPlace {
        Objects.requireNonNull(sort);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(id);
        if ((year == null) != (inYear == null)) {
            throw new IllegalArgumentException("A number has a year and a place in it");
        }
    }

    static ListPlace of(CaseQuery.Sort sort, ResultSet row) throws SQLException {
        return new ListPlace(
                sort,
                row.getObject("due_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("number_year", Integer.class),
                row.getObject("number_in_year", Integer.class),
                row.getObject("id", UUID.class));
    }

    /// As callers hand it back. It says nothing they may not see.
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JsonMapper.shared().writeValueAsBytes(this));
    }

    /// What a caller hands back.
    ///
    /// @return nothing, if it is none of a list sorted like that
    static Optional<ListPlace> read(String text, CaseQuery.Sort sort) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            return Optional.ofNullable(JsonMapper.shared().readValue(json, ListPlace.class))
                    .filter(place -> place.sort == sort);
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty();
        }
    }

    /// What holds for all rows behind it.
    String condition() {
        var newer = "(created_at < :afterCreated OR (created_at = :afterCreated AND id > :afterId))";
        return switch (sort) {
            case DUE ->
                dueOn == null
                        ? "due_on IS NULL AND " + newer
                        : "(due_on > :afterDue OR due_on IS NULL OR (due_on = :afterDue AND " + newer + "))";
            case NEWEST -> "created_at <= :afterCreated AND " + newer;
            case NUMBER ->
                year == null
                        ? "(number_year IS NOT NULL OR id > :afterId)"
                        : "(number_year < :afterYear OR (number_year = :afterYear AND number_in_year < :afterInYear))";
        };
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (dueOn != null) {
            values.put("afterDue", dueOn);
        }
        if (year != null && inYear != null) {
            values.put("afterYear", year);
            values.put("afterInYear", inYear);
        }
        values.put("afterCreated", createdAt.atOffset(ZoneOffset.UTC));
        values.put("afterId", id);
        return values;
    }
}
