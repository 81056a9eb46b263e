package cn.gongkai.conversation;

/// What the bot says back.
public sealed interface Reply {

    /// Words, which may hold links in the platform's form: `<a href="…">…</a>`.
    ///
    /// @param body cut at a sentence where the platform allows no more
    /// @param footer what must survive the cut: the source, the link, the choices; possibly empty
    record Text(String body, String footer) implements Reply {

        public Text(String body) {
            this(body, "");
        }
    }

    /// Nothing to say, decidedly.
    record Silence() implements Reply {}
}
