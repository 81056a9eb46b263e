package cn.gongkai.report;

import cn.gongkai.request.CaseView;
import java.math.BigDecimal;
import java.util.List;

/// Adds up the fees for processing of a year, each request's history read line by line.
final class NaiveFees {

    private NaiveFees() {}

    static BigDecimal paid(List<CaseView> views, int year) {
        var sum = 0L;
        for (var view : views) {
            var asked = 0L;
            for (var event : view.history()) {
                if (event.kind().equals("FEE_NOTICED")) {
                    asked = Long.parseLong(event.facts().getOrDefault("yuan", ""));
                } else if (event.kind().equals("FEE_PAID") && event.on().getYear() == year) {
                    sum += asked;
                }
            }
        }
        return BigDecimal.valueOf(sum);
    }
}
