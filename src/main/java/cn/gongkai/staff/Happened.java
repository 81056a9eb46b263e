package cn.gongkai.staff;

import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.Days;
import cn.gongkai.request.decision.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When something happened to the requests of a list, and what they ended in: a year, a month, a day, or two of
/// them with a slash between.
///
/// @param missed when the last day lay of those that had not ended by it
/// @param due when the last day lies of those still open
/// @param lapsed only those whose applicant let a term pass
/// @param openTo only those that four eyes let this member of staff review or sign
record Happened(
        @Nullable String received,
        @Nullable String answered,
        @Nullable String ended,
        @Nullable String missed,
        @Nullable String due,
        @Nullable List<Outcome> outcome,
        @Nullable Boolean lapsed,
        @Nullable String openTo) {

    /// As the register takes them.
    ///
    /// @return nothing, if one of them cannot be read
    Optional<CaseQuery.Times> times() {
        var typed = Stream.of(received, answered, ended, missed, due)
                .map(Optional::ofNullable)
                .map(one -> one.filter(words -> !words.isBlank()))
                .toList();
        var read = typed.stream().map(one -> one.flatMap(Days::read)).toList();
        return IntStream.range(0, typed.size())
                        .anyMatch(
                                at -> typed.get(at).isPresent() && read.get(at).isEmpty())
                ? Optional.empty()
                : Optional.of(new CaseQuery.Times(read.get(0), read.get(1), read.get(2), read.get(3), read.get(4)));
    }

    CaseQuery.Waiting waiting() {
        return new CaseQuery.Waiting(
                Boolean.TRUE.equals(lapsed), Optional.ofNullable(openTo).filter(name -> !name.isBlank()));
    }

    Set<Outcome> outcomes() {
        return outcome == null ? Set.of() : Set.copyOf(outcome);
    }
}
