package cn.gongkai.deadline;

import java.time.LocalDate;

/// What happened to a request that its answer period takes notice of.
public sealed interface ClockEvent {

    /// The day it happened, which is not always the day it was written down.
    LocalDate on();

    /// Received (art. 31): the period starts, this day not counted.
    record Received(LocalDate on) implements ClockEvent {}

    /// The applicant was told to make the request clear (art. 30): the period stops.
    record SupplementRequested(LocalDate on) implements ClockEvent {}

    /// The supplement is here (art. 30): the period starts again from nothing.
    record SupplementReceived(LocalDate on) implements ClockEvent {}

    /// Third parties or other organs were asked (art. 33 (3)): the period pauses from the next day.
    record ConsultationSent(LocalDate on) implements ClockEvent {}

    /// All opinions are in, or the time to give them is over: the period goes on from the next day.
    record OpinionsReceived(LocalDate on) implements ClockEvent {}

    /// The applicant was asked to pay the processing fee (art. 42, 国办函〔2020〕109号): the period stops.
    record FeeNoticed(LocalDate on) implements ClockEvent {}

    /// The fee is paid: the period starts again from nothing.
    record FeePaid(LocalDate on) implements ClockEvent {}

    /// Prolonged by working days, agreed and told to the applicant (art. 33 (2)).
    record Extended(LocalDate on, int workingDays) implements ClockEvent {

        public Extended {
            if (workingDays < 1 || workingDays > Term.EXTENSION.length()) {
                throw new IllegalArgumentException("An extension takes 1 to 20 working days, not " + workingDays);
            }
        }
    }

    /// The reasons for an excessive request were accepted and a later day was set and told to the applicant (art. 35).
    record Postponed(LocalDate on, LocalDate until) implements ClockEvent {

        public Postponed {
            if (until.isBefore(on)) {
                throw new IllegalArgumentException("Postponed on " + on + " to the earlier " + until);
            }
        }
    }

    /// What a reader is told about it.
    default String label() {
        return switch (this) {
            case Received _ -> Wording.of("event.received");
            case SupplementRequested _ -> Wording.of("event.supplementRequested");
            case SupplementReceived _ -> Wording.of("event.supplementReceived");
            case ConsultationSent _ -> Wording.of("event.consultationSent");
            case OpinionsReceived _ -> Wording.of("event.opinionsReceived");
            case FeeNoticed _ -> Wording.of("event.feeNoticed");
            case FeePaid _ -> Wording.of("event.feePaid");
            case Extended(var _, var workingDays) -> Wording.of("event.extended", workingDays);
            case Postponed(var _, var until) -> Wording.of("event.postponed", until);
        };
    }
}
