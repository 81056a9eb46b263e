package cn.gongkai.staff;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Moments as staff read them.
public final class Moments {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    /// The same moment on a clock in Shanghai.
    public static LocalDateTime shanghai(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }
}
