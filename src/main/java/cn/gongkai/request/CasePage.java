package cn.gongkai.request;

import java.util.List;
import java.util.Optional;

/// One page of a list, what is due first on top.
///
/// @param total how many the whole list has
/// @param next where the next page begins, for [Casework#pageAfter]; absent on the last one
public record CasePage(List<CaseRow> rows, long total, Optional<String> next) {

    public CasePage {
        rows = List.copyOf(rows);
    }
}
