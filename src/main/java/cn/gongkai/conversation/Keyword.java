package cn.gongkai.conversation;

/// A word that asks for something other than a search. How it may be typed stands in `wording.properties`.
enum Keyword {
    HELP("understood.help"),
    MENU("understood.menu"),
    PERSON("understood.person"),
    FURTHER("understood.further"),
    APPLY("understood.apply"),
    MINE("understood.mine"),
    MORE("understood.more"),
    CANCEL("understood.cancel"),
    HELLO("understood.hello"),
    THANKS("understood.thanks");

    private final String key;

    Keyword(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
