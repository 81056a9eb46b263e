package cn.gongkai.request.fee;

/// The two tariffs of 国办函〔2020〕109号 art. 5 and 6; a request is charged by one of them, never by both. Amounts are
/// yuan, each step charged at its own rate.
public enum Tariff {
    /// By the applicant's requests of one calendar month: 10 free, then 100 yuan each to the 30th, 200 to the 40th, and
    /// 100 more for each further ten.
    PER_ITEM,
    /// By A4 pages of one request: 30 free, then 10 yuan each to the 100th, 20 to the 200th, 40 above.
    PER_PAGE;

    private static final int MOST = 1_000_000;

    /// What so many cost together.
    ///
    /// @param count 0 to a million
    public long total(int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("0 to " + MOST + ", not " + count);
        }
        return switch (this) {
            case PER_ITEM -> items(count);
            case PER_PAGE ->
                10L * within(count, 30, 100) + 20L * within(count, 100, 200) + 40L * within(count, 200, MOST);
        };
    }

    /// What a request costs.
    ///
    /// @param count the how manieth of the month it is, or how many pages it has
    public long of(int count) {
        return switch (this) {
            case PER_ITEM -> count == 0 ? 0 : total(count) - total(count - 1);
            case PER_PAGE -> total(count);
        };
    }

    private static long items(int count) {
        var total = 100L * within(count, 10, 30);
        var rate = 200L;
        for (var from = 30; from < count; from += 10) {
            total += rate * within(count, from, from + 10);
            rate += 100;
        }
        return total;
    }

    private static int within(int count, int from, int to) {
        return Math.max(0, Math.min(count, to) - from);
    }
}
