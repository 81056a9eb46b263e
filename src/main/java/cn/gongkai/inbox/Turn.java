package cn.gongkai.inbox;

import java.util.List;

/// What a resident asked the bot, and what it found.
///
/// @param shown titles; none where nothing was found
public record Turn(String asked, List<String> shown) {

    public Turn {
        shown = List.copyOf(shown);
    }

    @Override
    public String toString() {
        return "Turn[***]";
    }
}
