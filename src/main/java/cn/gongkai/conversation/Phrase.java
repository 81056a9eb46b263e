package cn.gongkai.conversation;

import java.util.List;

/// Every text of `wording.properties`, with the values it may hold, in the order [Wording#say] takes them.
enum Phrase {
    WELCOME("welcome", "organ", "hours"),
    WELCOME_SCENE("welcome.scene", "organ"),
    HELP("help", "hours"),
    MENU("menu", "hours"),
    ASK("ask"),
    HELLO("hello", "organ"),
    THANKS("thanks"),
    ANSWER("answer", "quotation"),
    ANSWER_NOT_IN_FORCE("answer.not-in-force", "status", "quotation"),
    ANSWER_RELATED("answer.related", "titles"),
    SOURCE("source", "title", "details"),
    SOURCE_PUBLISHED("source.published", "date"),
    SOURCE_LINK("source.link", "link"),
    DISCLAIMER("disclaimer"),
    STATUS_IN_FORCE("status.in-force"),
    STATUS_AMENDED("status.amended"),
    STATUS_REPEALED("status.repealed"),
    STATUS_EXPIRED("status.expired"),
    DATE("date", "year", "month", "day"),
    SUGGEST("suggest", "count"),
    SUGGEST_OTHER_YEAR("suggest.other-year", "years"),
    SUGGEST_ITEM("suggest.item", "number", "title", "snippet"),
    SUGGEST_ITEM_NOT_IN_FORCE("suggest.item.not-in-force", "number", "title", "status", "snippet"),
    SUGGEST_HOW("suggest.how"),
    UNANSWERED("unanswered", "hours"),
    MORE_NONE("more.none", "hours"),
    TOO_LONG("too-long", "count", "hours"),
    DOCUMENT_GONE("document.gone"),
    OFFER_GONE("offer.gone"),
    OFFER_RANGE("offer.range", "last"),
    OFFER_ONLY("offer.only"),
    DESCRIBE_QUESTION("describe.question", "hours"),
    DESCRIBE_APPLICATION("describe.application", "hours", "office"),
    RECORDED_QUESTION("recorded.question", "number", "question", "date", "hours"),
    RECORDED_APPLICATION("recorded.application", "number", "question", "hours", "office"),
    RECORDED_ALREADY("recorded.already", "number"),
    RECORDED_NOT("recorded.not", "office"),
    CANCELLED("cancelled"),
    OFFICE("office", "details"),
    OFFICE_POSTCODE("office.postcode", "postcode"),
    OFFICE_PHONE("office.phone", "phone"),
    MINE("mine", "count"),
    MINE_ITEM("mine.item", "number", "kind", "date", "state", "question"),
    MINE_NONE("mine.none"),
    KIND_QUESTION("kind.question"),
    KIND_APPLICATION("kind.application"),
    STATE_OPEN("state.open"),
    STATE_ANSWERED("state.answered"),
    STATE_CLOSED("state.closed"),
    FURTHER("further", "number", "question"),
    FURTHER_NONE("further.none", "hours"),
    FURTHER_RECORDED("further.recorded", "number", "hours"),
    NOTICE_AGAIN("notice.again"),
    WORDLESS("wordless"),
    VOICE("voice"),
    IMAGE("image"),
    VIDEO("video"),
    LOCATION("location"),
    LINK("link");

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> slots;

    Phrase(String key, String... slots) {
        this.key = key;
        this.slots = List.of(slots);
    }

    String key() {
        return key;
    }

    /// Names of the values its text may hold.
    List<String> slots() {
        return slots;
    }
}
