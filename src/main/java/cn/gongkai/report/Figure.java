package cn.gongkai.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/// One month's number of one kind, as staff entered it.
///
/// @param note empty, or what staff want to remember about it
/// @param by the account's name
public record Figure(YearMonth month, FigureKind kind, BigDecimal number, String note, String by, Instant at) {}
