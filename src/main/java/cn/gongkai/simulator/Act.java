package cn.gongkai.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What somebody at the simulated phone does.
///
/// @param resident who does it
/// @param kind what it is
/// @param words the typed text, the menu button's key or the code's scene, as the kind needs
/// @param messageId set to send an earlier push once more
/// @param createTime as the earlier push had it
record Act(
        String resident,
        Kind kind,
        @Nullable String words,
        @Nullable Long messageId,
        @Nullable Long createTime) {

    private static final int LONGEST = 10_000;

    Act {
        if (!resident.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("No such resident");
        }
        if (words != null && words.length() > LONGEST) {
            throw new IllegalArgumentException("More than " + LONGEST + " characters");
        }
    }

    enum Kind {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("voice")
        VOICE,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("location")
        LOCATION,
        @JsonProperty("link")
        LINK,
        @JsonProperty("click")
        CLICK,
        @JsonProperty("follow")
        FOLLOW,
        @JsonProperty("unfollow")
        UNFOLLOW,
        @JsonProperty("scan")
        SCAN,
        @JsonProperty("withdraw")
        WITHDRAW
    }

    String said() {
        return words == null ? "" : words;
    }
}
