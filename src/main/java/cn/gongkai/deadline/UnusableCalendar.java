package cn.gongkai.deadline;

/// A calendar that cannot be used. The message is a Chinese sentence that says why.
final class UnusableCalendar extends RuntimeException {

    UnusableCalendar(String key, Object... details) {
        super(Wording.of(key, details));
    }

    private UnusableCalendar(String file, UnusableCalendar cause) {
        super(Wording.of("file.unusable", file, String.valueOf(cause.getMessage())), cause);
    }

    UnusableCalendar in(String file) {
        return new UnusableCalendar(file, this);
    }
}
