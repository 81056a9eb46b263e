package cn.gongkai.conversation;

/// What typed words turn out to be.
sealed interface Utterance {

    /// 「2」「第二个」
    ///
    /// @param number from 1
    record Choice(int number) implements Utterance {}

    record Word(Keyword keyword) implements Utterance {}

    /// 「追问：周末呢」: what to go on with in a thread.
    record Further(String words) implements Utterance {
        @Override
        public String toString() {
            return "Further[***]";
        }
    }

    /// A keyword with words after it: 「补正 …」
    record Command(Keyword keyword, String words) implements Utterance {
        @Override
        public String toString() {
            return "Command[" + keyword + "]";
        }
    }

    /// A request's number and its query code.
    record Lookup(String number, String code) implements Utterance {
        @Override
        public String toString() {
            return "Lookup[***]";
        }
    }

    /// Emoji, punctuation, nothing.
    record Wordless() implements Utterance {}

    /// More than a search can make use of.
    record TooLong(String words) implements Utterance {
        @Override
        public String toString() {
            return "TooLong[***]";
        }
    }

    record Question(String words) implements Utterance {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }
}
