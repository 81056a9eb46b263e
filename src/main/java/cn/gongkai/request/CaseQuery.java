package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Which requests a list shows; what is absent does not narrow it. The cases behind a figure are found by what the
/// figure counts: when they were received or ended, how, and who asked.
///
/// @param dueBy due on or before that day, and still open; none whose opinions are awaited
/// @param overdue whose last day is over
/// @param handler the handler, or the deputy
/// @param number a part of the request's or the answer's number
/// @param year the number's
/// @param matter what the annual report counts, or corrections
/// @param times when what happened to them
/// @param outcomes what they ended in, one of these; none for whatever it was
/// @param waiting what holds them up
public record CaseQuery(
        Optional<State> state,
        Optional<LocalDate> dueBy,
        boolean overdue,
        Optional<String> handler,
        Optional<ApplicantKind> kind,
        Optional<String> number,
        Optional<Integer> year,
        Optional<Matter> matter,
        Times times,
        Set<Outcome> outcomes,
        Waiting waiting,
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

    /// When something happened to them.
    ///
    /// @param received by the day of receipt (条例 art. 31)
    /// @param answered by the day of service
    /// @param ended answered, closed, withdrawn or split
    /// @param missed the last day lay then, and they had not ended by it
    /// @param due still open, and the last day lies then
    public record Times(
            Optional<Days> received,
            Optional<Days> answered,
            Optional<Days> ended,
            Optional<Days> missed,
            Optional<Days> due) {

        /// At any time.
        public static final Times ANY =
                new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// Open, with their last day then.
        public static Times due(Days days) {
            return new Times(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(days));
        }
    }

    /// What holds them up.
    ///
    /// @param lapsed the applicant had time for a supplement, reasons or a payment; it is over, and nothing came
    /// @param openTo four eyes let this member of staff review or sign them: drafted, handled and reviewed by
    /// others, and not answered with another request's letter
    public record Waiting(boolean lapsed, Optional<String> openTo) {

        /// Whatever it is.
        public static final Waiting ANY = new Waiting(false, Optional.empty());
    }

    public CaseQuery {
        outcomes = Set.copyOf(outcomes);
    }

    /// At any time, whatever they ended in.
    public CaseQuery(
            Optional<State> state,
            Optional<LocalDate> dueBy,
            boolean overdue,
            Optional<String> handler,
            Optional<ApplicantKind> kind,
            Optional<String> number,
            Optional<Integer> year,
            Optional<Matter> matter,
            Sort sort) {
        this(state, dueBy, overdue, handler, kind, number, year, matter, Times.ANY, Set.of(), Waiting.ANY, sort);
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
                Sort.DUE);
    }

    /// The same in one state.
    public CaseQuery in(State only) {
        return new CaseQuery(
                Optional.of(only), dueBy, overdue, handler, kind, number, year, matter, times, outcomes, waiting, sort);
    }

    /// The same, as far as their last day is over.
    public CaseQuery overdueOnly() {
        return new CaseQuery(state, dueBy, true, handler, kind, number, year, matter, times, outcomes, waiting, sort);
    }

    /// The same of one handler.
    public CaseQuery of(String name) {
        return new CaseQuery(
                state, dueBy, overdue, Optional.of(name), kind, number, year, matter, times, outcomes, waiting, sort);
    }

    /// The same of one kind of applicant.
    public CaseQuery by(ApplicantKind applicant) {
        return new CaseQuery(
                state,
                dueBy,
                overdue,
                handler,
                Optional.of(applicant),
                number,
                year,
                matter,
                times,
                outcomes,
                waiting,
                sort);
    }

    /// The same of one matter.
    public CaseQuery only(Matter wanted) {
        return new CaseQuery(
                state,
                dueBy,
                overdue,
                handler,
                kind,
                number,
                year,
                Optional.of(wanted),
                times,
                outcomes,
                waiting,
                sort);
    }

    /// The same of these times, in place of the times before.
    public CaseQuery at(Times then) {
        return new CaseQuery(state, dueBy, overdue, handler, kind, number, year, matter, then, outcomes, waiting, sort);
    }

    /// The same that ended in one of these.
    public CaseQuery endedIn(Set<Outcome> any) {
        return new CaseQuery(state, dueBy, overdue, handler, kind, number, year, matter, times, any, waiting, sort);
    }

    /// The same in another order.
    public CaseQuery sorted(Sort order) {
        return new CaseQuery(
                state, dueBy, overdue, handler, kind, number, year, matter, times, outcomes, waiting, order);
    }

    /// The same, as far as the applicant's time is over.
    public CaseQuery lapsedOnly() {
        var lapsed = new Waiting(true, waiting.openTo());
        return new CaseQuery(state, dueBy, overdue, handler, kind, number, year, matter, times, outcomes, lapsed, sort);
    }

    /// The same, as far as four eyes let somebody review or sign them.
    public CaseQuery openTo(String name) {
        var open = new Waiting(waiting.lapsed(), Optional.of(name));
        return new CaseQuery(state, dueBy, overdue, handler, kind, number, year, matter, times, outcomes, open, sort);
    }
}
