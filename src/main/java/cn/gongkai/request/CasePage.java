package cn.gongkai.request;

import java.util.List;

/// One page of a list, what is due first on top.
///
/// @param total how many the whole list has
public record CasePage(List<CaseRow> rows, long total) {

    public CasePage {
        rows = List.copyOf(rows);
    }
}
