package cn.gongkai.deadline;

import java.time.LocalDate;

/// One day of a count and why it counts or does not.
///
/// @param reason a Chinese sentence for whoever asks
public record TraceDay(LocalDate date, boolean counted, String reason) {}
