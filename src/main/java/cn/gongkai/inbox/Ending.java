package cn.gongkai.inbox;

/// How a thread ended.
///
/// @param by who of the staff; empty of old threads
/// @param reason why it got no answer; empty where it got one
public record Ending(String by, String reason) {

    @Override
    public String toString() {
        return "Ending[" + by + "]";
    }
}
