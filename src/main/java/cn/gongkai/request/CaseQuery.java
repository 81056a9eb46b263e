package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import java.time.LocalDate;
import java.util.Optional;

/// Which requests a list shows; what is absent does not narrow it.
///
/// @param dueBy due on or before that day, and still open
/// @param overdue whose last day is over
/// @param number a part of the request's or the answer's number
/// @param year the number's
/// @param matter what the annual report counts, or corrections
public record CaseQuery(
        Optional<State> state,
        Optional<LocalDate> dueBy,
        boolean overdue,
        Optional<String> handler,
        Optional<ApplicantKind> kind,
        Optional<String> number,
        Optional<Integer> year,
        Optional<Matter> matter,
        Sort sort) {

    /// What comes first.
    public enum Sort {
        DUE("due_on, created_at DESC, id"),
        NEWEST("created_at DESC, id"),
        NUMBER("number_year DESC, number_in_year DESC, id");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /// Of either matter.
    public CaseQuery(
            Optional<State> state,
            Optional<LocalDate> dueBy,
            boolean overdue,
            Optional<String> handler,
            Optional<ApplicantKind> kind,
            Optional<String> number,
            Optional<Integer> year,
            Sort sort) {
        this(state, dueBy, overdue, handler, kind, number, year, Optional.empty(), sort);
    }

    /// The same of one matter.
    public CaseQuery only(Matter wanted) {
        return new CaseQuery(state, dueBy, overdue, handler, kind, number, year, Optional.of(wanted), sort);
    }

    /// All, what is due first on top.
    public static CaseQuery all() {
        return new CaseQuery(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sort.DUE);
    }

    /// The same in one state.
    public CaseQuery in(State only) {
        return new CaseQuery(Optional.of(only), dueBy, overdue, handler, kind, number, year, matter, sort);
    }

    /// The same, due on or before that day.
    public CaseQuery dueUntil(LocalDate day) {
        return new CaseQuery(state, Optional.of(day), overdue, handler, kind, number, year, matter, sort);
    }

    /// The same, as far as their last day is over.
    public CaseQuery overdueOnly() {
        return new CaseQuery(state, dueBy, true, handler, kind, number, year, matter, sort);
    }

    /// The same of one handler.
    public CaseQuery of(String name) {
        return new CaseQuery(state, dueBy, overdue, Optional.of(name), kind, number, year, matter, sort);
    }
}
