package cn.gongkai.report;

import cn.gongkai.request.Dispute;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A reconsideration or a lawsuit as the fourth table counts it.
///
/// @param id of one that was noted by itself; absent when it stands with a request
/// @param request the request it is about, and its number; absent when it is about none of this register
/// @param number of the dispute within its request
/// @param about what it is about, where that is no request
/// @param withdrawnFor why it was taken back; it is counted nowhere then
/// @param withdrawnBy the account's name of who took it back
public record ReportDispute(
        Optional<UUID> id,
        Optional<UUID> request,
        Optional<String> requestNumber,
        int number,
        Dispute.Kind kind,
        LocalDate filedOn,
        Optional<Dispute.Result> result,
        Optional<LocalDate> decidedOn,
        String about,
        Optional<String> withdrawnFor,
        Optional<String> withdrawnBy) {

    /// How it ended by the end of a year; nothing while it was pending then (尚未审结).
    public Optional<Dispute.Result> resultIn(int year) {
        return decidedOn.filter(day -> day.getYear() <= year).flatMap(_ -> result);
    }
}
