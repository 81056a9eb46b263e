package cn.gongkai.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/// A request that reached the body outside this program, as staff write it down.
///
/// @param arrivedOn the day it was handed in, spoken, signed for, or came
/// @param values as written; checked like what residents type
public record KeyIn(Channel channel, LocalDate arrivedOn, Map<FormField, String> values) {

    /// Refuses what a call left out.
    public KeyIn {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(arrivedOn);
        values = Map.copyOf(values);
    }

    @Override
    public String toString() {
        return "KeyIn[" + channel + ", " + arrivedOn + "]";
    }
}
