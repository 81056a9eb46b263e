package cn.gongkai.inbox;

/// A member of staff ends a thread.
///
/// @param version of the thread they read
/// @param reason why it gets no answer, which the resident reads; needed where nothing was answered
public record StaffClosing(String number, int version, String reason, String clerk) {

    /// Characters a reason may have.
    public static final int LONGEST_REASON = 300;

    public StaffClosing {
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has at most " + LONGEST_REASON + " characters");
        }
    }

    @Override
    public String toString() {
        return "StaffClosing[" + number + "]";
    }
}
