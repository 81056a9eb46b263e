package cn.gongkai.staff.cases;

import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the list is narrowed to, as it stands in the address.
///
/// @param within due within so many days, as typed
/// @param number a part of a number
record CaseFilter(
        @Nullable State state,
        @Nullable Integer within,
        @Nullable Boolean overdue,
        @Nullable String handler,
        @Nullable ApplicantKind kind,
        @Nullable String number,
        @Nullable Integer year,
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
                order());
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
