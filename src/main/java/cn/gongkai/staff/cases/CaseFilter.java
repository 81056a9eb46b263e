package cn.gongkai.staff.cases;

import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.Days;
import cn.gongkai.request.State;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the list is narrowed to, as it stands in the address.
///
/// @param within due within so many days, as typed
/// @param number a part of a number
/// @param received a year, a month or a day, as [Days#read] takes it; the same for the other times
/// @param lapsed only those whose applicant let a term pass
/// @param openTo only those that four eyes let this member of staff review or sign
/// @param missed when the last day lay of those that had not ended by it
record CaseFilter(
        @Nullable State state,
        @Nullable Integer within,
        @Nullable Boolean overdue,
        @Nullable String handler,
        @Nullable ApplicantKind kind,
        @Nullable String number,
        @Nullable Integer year,
        @Nullable Matter matter,
        @Nullable String received,
        @Nullable String answered,
        @Nullable String ended,
        @Nullable String missed,
        @Nullable String due,
        @Nullable List<Outcome> outcome,
        @Nullable Boolean lapsed,
        @Nullable String openTo,
        CaseQuery.@Nullable Sort sort) {

    private static final int MOST_DAYS = 3_650;

    CaseQuery query(LocalDate today) {
        return new CaseQuery(
                Optional.ofNullable(state),
                Optional.ofNullable(within)
                        .filter(days -> days >= 0 && days <= MOST_DAYS)
                        .map(today::plusDays),
                Boolean.TRUE.equals(overdue),
                text(handler),
                Optional.ofNullable(kind),
                text(number),
                Optional.ofNullable(year),
                Optional.ofNullable(matter),
                new CaseQuery.Times(days(received), days(answered), days(ended), days(missed), days(due)),
                outcome == null ? Set.of() : Set.copyOf(outcome),
                new CaseQuery.Waiting(Boolean.TRUE.equals(lapsed), text(openTo)),
                order());
    }

    /// Something the list is narrowed to and has no field for.
    ///
    /// @param value as it stands in the address
    /// @param shown as people read it
    /// @param without the address of the list without it
    public record Chip(String name, String value, String shown, String without) {}

    /// What the list is narrowed to beside its fields.
    public List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (matter != null) {
            chips.add(chip("matter", matter.name(), matter.label()));
        }
        if (Boolean.TRUE.equals(lapsed)) {
            chips.add(chip("lapsed", "true", ""));
        }
        text(openTo).ifPresent(name -> chips.add(chip("openTo", name, name)));
        time(chips, "received", received);
        time(chips, "answered", answered);
        time(chips, "ended", ended);
        time(chips, "missed", missed);
        time(chips, "due", due);
        return chips;
    }

    private void time(List<Chip> chips, String name, @Nullable String typed) {
        days(typed).ifPresent(days -> chips.add(chip(name, days.toString(), days.toString())));
    }

    private Chip chip(String name, String value, String shown) {
        return new Chip(
                name,
                value,
                shown,
                UriComponentsBuilder.fromUriString(address("/staff/requests", 1))
                        .replaceQueryParam(name)
                        .build(true)
                        .toUriString());
    }

    private static Optional<Days> days(@Nullable String typed) {
        return text(typed).flatMap(Days::read);
    }

    public CaseQuery.Sort order() {
        return sort == null ? CaseQuery.Sort.DUE : sort;
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }

    /// The address of a list narrowed like this one.
    public String address(String path, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "state", state);
        add(address, "within", within);
        add(address, "overdue", Boolean.TRUE.equals(overdue) ? "true" : null);
        add(address, "handler", handler);
        add(address, "kind", kind);
        add(address, "number", number);
        add(address, "year", year);
        add(address, "matter", matter);
        add(address, "received", received);
        add(address, "answered", answered);
        add(address, "ended", ended);
        add(address, "missed", missed);
        add(address, "due", due);
        if (outcome != null) {
            address.queryParam("outcome", outcome);
        }
        add(address, "lapsed", Boolean.TRUE.equals(lapsed) ? "true" : null);
        add(address, "openTo", openTo);
        add(address, "sort", sort);
        add(address, "page", page > 1 ? page : null);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value.toString()));
        }
    }
}
