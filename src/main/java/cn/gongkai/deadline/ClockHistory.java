package cn.gongkai.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything that started, stopped, paused or prolonged a request's answer period. The due date is derived from it and
/// stored nowhere else.
///
/// @param events in the order of their days; those of one day in the order they were written down
public record ClockHistory(List<ClockEvent> events) {

    /// @throws IllegalArgumentException when the events cannot have happened one after the other
    public ClockHistory {
        events = events.stream().sorted(Comparator.comparing(ClockEvent::on)).toList();
        Period.after(events);
    }

    public static ClockHistory since(LocalDateOfReceipt receipt) {
        return new ClockHistory(List.of(new ClockEvent.Received(receipt.date())));
    }

    public ClockHistory with(ClockEvent event) {
        var longer = new ArrayList<>(events);
        longer.add(event);
        return new ClockHistory(longer);
    }

    /// The day the running period counts from: receipt, or the last supplement or payment.
    public LocalDateOfReceipt base() {
        return new LocalDateOfReceipt(period().base().on());
    }

    Period period() {
        return Period.after(events);
    }
}
