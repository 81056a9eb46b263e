package cn.gongkai.request.decision;

import java.util.List;

/// What an answer has to say, or the file has to hold, beside its frame.
public enum Part {
    HOW_TO_GET,
    PROVIDED,
    OPEN_PART,
    REFUSED_PART,
    REASON,
    /// Names law or administrative regulation and its article.
    LAW,
    DANGER,
    PUBLIC_INTEREST,
    /// One of the three kinds of 条例 art. 16 (1).
    INTERNAL_KIND("人事管理", "后勤管理", "内部工作流程"),
    /// One of the four kinds of 条例 art. 16 (2).
    PROCESS_KIND("讨论记录", "过程稿", "磋商信函", "请示报告"),
    FILE_NAME,
    SPECIAL_PROCEDURE,
    RIGHT_ORGAN,
    CHANNEL,
    EARLIER_REPLY,
    CORRECTED,
    SECRECY_OPINION,
    THIRD_PARTY_OPINION,
    SEARCH_SCOPE,
    SEARCH_METHOD,
    SEARCH_WORDS,
    SEARCHED_BY,
    SEARCHED_ON;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> choices;

    Part(String... choices) {
        this.choices = List.of(choices);
    }

    /// Stays in the file: the applicant does not read it.
    public boolean internal() {
        return switch (this) {
            case SECRECY_OPINION,
                    THIRD_PARTY_OPINION,
                    SEARCH_SCOPE,
                    SEARCH_METHOD,
                    SEARCH_WORDS,
                    SEARCHED_BY,
                    SEARCHED_ON -> true;
            default -> false;
        };
    }

    /// Whether these words may stand there: one of the choices, where the law has a closed list.
    public boolean takes(String words) {
        return !words.isBlank() && (choices.isEmpty() || choices.contains(words));
    }

    /// The law's closed list of what may stand there; empty, where there is none.
    public List<String> choices() {
        return choices;
    }

    /// What staff read, and the placeholder in letters.
    public String label() {
        return Sentences.of("part." + name());
    }
}
