package cn.gongkai.request;

import java.time.LocalDate;

/// How and when an answer reached its applicant: from that day the remedies count.
public record Service(Delivery way, LocalDate on) {}
