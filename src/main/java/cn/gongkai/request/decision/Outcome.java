package cn.gongkai.request.decision;

import java.util.List;
import java.util.Optional;

/// How a request can end: each is one row of the annual report's third table (国办公开办函〔2021〕30号), but for those of
/// a correction. Named in the database: never rename one.
public enum Outcome {
    /// Art. 36 (1).
    OPEN_ALREADY_PUBLIC("3.1"),
    /// Art. 36 (2).
    OPEN_PROVIDED("3.1"),
    /// Art. 37: counted once, whatever the grounds of the refused part.
    PARTIAL("3.2"),
    /// Art. 14.
    DENY_STATE_SECRET("3.3.1"),
    /// Art. 14.
    DENY_OTHER_LAW("3.3.2"),
    /// Art. 14: 三安全一稳定.
    DENY_3SEC_1STAB("3.3.3"),
    /// Art. 15, 32.
    DENY_THIRD_PARTY("3.3.4"),
    /// Art. 16 (1).
    DENY_INTERNAL("3.3.5"),
    /// Art. 16 (2).
    DENY_PROCESS("3.3.6"),
    /// Art. 16 (2).
    DENY_ENFORCEMENT_FILE("3.3.7"),
    /// Art. 36 (7).
    DENY_ADMIN_QUERY("3.3.8"),
    /// Art. 36 (4).
    NOT_HELD_NOT_EXIST("3.4.1"),
    /// Art. 36 (5).
    NOT_HELD_OTHER_ORGAN("3.4.1"),
    /// Art. 38.
    NEEDS_CREATION("3.4.2"),
    /// Art. 29, 30.
    STILL_UNCLEAR("3.4.3"),
    /// Art. 39 (1).
    NP_PETITION("3.5.1"),
    /// Art. 36 (6).
    NP_DUPLICATE("3.5.2"),
    /// Art. 39 (2).
    NP_PUBLICATION("3.5.3"),
    /// Art. 35.
    NP_EXCESSIVE("3.5.4"),
    /// Practice after art. 2 and 38.
    NP_RECONFIRM("3.5.5"),
    /// Art. 30.
    OTHER_NO_SUPPLEMENT("3.6.1"),
    /// Art. 42, 国办函〔2020〕109号.
    OTHER_UNPAID("3.6.2"),
    OTHER_WITHDRAWN("3.6.3"),
    /// Art. 2.
    OTHER_NOT_GOV_INFO("3.6.3"),
    OTHER_MISC("3.6.3"),
    /// Art. 41.
    CORRECTION_MADE(""),
    /// Art. 41: not ours to correct.
    CORRECTION_FORWARDED(""),
    /// Art. 41: the record is right, or is none of the applicant's.
    CORRECTION_REFUSED("");

    private final String row;

    Outcome(String row) {
        this.row = row;
    }

    /// The row of the third table, as chapter.group.line; empty for a correction, which the report does not count.
    public String row() {
        return row;
    }

    /// Which kind of request it answers.
    public Matter matter() {
        return row.isEmpty() ? Matter.CORRECTION : Matter.DISCLOSURE;
    }

    /// Comes with the time that runs out or with the applicant's wish, not with a decision that is drafted and signed.
    public boolean withoutDecision() {
        return this == OTHER_NO_SUPPLEMENT || this == OTHER_UNPAID || this == OTHER_WITHDRAWN;
    }

    /// A refusal under art. 14 to 16: these can be the grounds of a partial answer, and reconsideration comes first.
    public boolean refusal() {
        return switch (this) {
            case DENY_STATE_SECRET,
                    DENY_OTHER_LAW,
                    DENY_3SEC_1STAB,
                    DENY_THIRD_PARTY,
                    DENY_INTERNAL,
                    DENY_PROCESS,
                    DENY_ENFORCEMENT_FILE -> true;
            default -> false;
        };
    }

    public Remedy remedy() {
        if (refusal()) {
            return Remedy.REVIEW_FIRST;
        }
        return switch (this) {
            case PARTIAL -> Remedy.REVIEW_FIRST_FOR_REFUSED_PART;
            case OTHER_WITHDRAWN -> Remedy.NONE;
            default -> Remedy.CHOICE;
        };
    }

    /// What has to be there before it can be signed.
    public List<Part> required() {
        return switch (this) {
            case OPEN_ALREADY_PUBLIC -> List.of(Part.HOW_TO_GET);
            case OPEN_PROVIDED -> List.of(Part.PROVIDED);
            case PARTIAL -> List.of(Part.OPEN_PART, Part.REFUSED_PART, Part.REASON);
            case DENY_STATE_SECRET -> List.of(Part.SECRECY_OPINION, Part.REASON);
            case DENY_OTHER_LAW -> List.of(Part.LAW);
            case DENY_3SEC_1STAB -> List.of(Part.DANGER);
            case DENY_THIRD_PARTY -> List.of(Part.THIRD_PARTY_OPINION, Part.PUBLIC_INTEREST);
            case DENY_INTERNAL -> List.of(Part.INTERNAL_KIND);
            case DENY_PROCESS -> List.of(Part.PROCESS_KIND);
            case DENY_ENFORCEMENT_FILE -> List.of(Part.FILE_NAME);
            case DENY_ADMIN_QUERY -> List.of(Part.SPECIAL_PROCEDURE);
            case NOT_HELD_NOT_EXIST ->
                List.of(Part.SEARCH_SCOPE, Part.SEARCH_METHOD, Part.SEARCH_WORDS, Part.SEARCHED_BY, Part.SEARCHED_ON);
            case NP_DUPLICATE -> List.of(Part.EARLIER_REPLY);
            case CORRECTION_MADE -> List.of(Part.CORRECTED);
            case CORRECTION_FORWARDED -> List.of(Part.RIGHT_ORGAN);
            case NOT_HELD_OTHER_ORGAN,
                    NEEDS_CREATION,
                    STILL_UNCLEAR,
                    NP_EXCESSIVE,
                    NP_RECONFIRM,
                    OTHER_NOT_GOV_INFO,
                    OTHER_MISC,
                    CORRECTION_REFUSED -> List.of(Part.REASON);
            case NP_PETITION, NP_PUBLICATION, OTHER_NO_SUPPLEMENT, OTHER_UNPAID, OTHER_WITHDRAWN -> List.of();
        };
    }

    /// What may be said too.
    public Optional<Part> optional() {
        return switch (this) {
            case OPEN_PROVIDED, PARTIAL -> Optional.of(Part.PUBLIC_INTEREST);
            case NOT_HELD_OTHER_ORGAN -> Optional.of(Part.RIGHT_ORGAN);
            case NP_PETITION -> Optional.of(Part.CHANNEL);
            case NP_PUBLICATION -> Optional.of(Part.HOW_TO_GET);
            default -> Optional.empty();
        };
    }

    /// What staff read.
    public String label() {
        return Sentences.of("outcome." + name());
    }

    /// The article it rests on, to paragraph and item, as it stands in the letter.
    public String article() {
        return Sentences.of("article." + name());
    }
}
