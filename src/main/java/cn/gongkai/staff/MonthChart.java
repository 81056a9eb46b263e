package cn.gongkai.staff;

import cn.gongkai.request.CaseFigures;
import java.util.List;
import java.util.stream.IntStream;

/// Months side by side, as bars of a drawing that needs no script.
///
/// @param bars from left to right
/// @param top the number the highest bar stands for
record MonthChart(List<Bar> bars, long top) {

    private static final int HEIGHT = 120;
    private static final int STEP = 56;

    /// One month. Lengths are in the drawing's units, from the top.
    record Bar(CaseFigures.Month month, int x, int receivedY, int received, int answeredY, int answered) {}

    static MonthChart of(List<CaseFigures.Month> months) {
        var top = months.stream()
                .mapToLong(month -> Math.max(month.received(), month.answered()))
                .max()
                .orElse(0);
        var bars = IntStream.range(0, months.size())
                .mapToObj(at -> bar(months.get(at), at * STEP, Math.max(1, top)))
                .toList();
        return new MonthChart(bars, top);
    }

    private static Bar bar(CaseFigures.Month month, int x, long top) {
        var received = (int) (month.received() * HEIGHT / top);
        var answered = (int) (month.answered() * HEIGHT / top);
        return new Bar(month, x, HEIGHT - received, received, HEIGHT - answered, answered);
    }
}
