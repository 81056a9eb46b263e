package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A request that reached the body outside this program, as staff write it down.
///
/// @param arrivedOn the day it was handed in, spoken, signed for, or came
/// @param matter a disclosure request unless something else is said
/// @param values as written; checked like what residents type
public record KeyIn(Channel channel, LocalDate arrivedOn, Optional<Matter> matter, Map<FormField, String> values) {

    /// Refuses what a call left out.
    public KeyIn {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(arrivedOn);
        values = Map.copyOf(values);
    }

    /// A disclosure request.
    public KeyIn(Channel channel, LocalDate arrivedOn, Map<FormField, String> values) {
        this(channel, arrivedOn, Optional.empty(), values);
    }

    @Override
    public String toString() {
        return "KeyIn[" + channel + ", " + arrivedOn + "]";
    }
}
