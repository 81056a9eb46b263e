package cn.gongkai.deadline;

/// The terms the law sets, each with the article it comes from.
public enum Term {
    /// Regulation on the Disclosure of Government Information (条例) art. 33: twenty working days from receipt.
    REPLY(20, Unit.WORKING_DAYS),
    /// Art. 33: at most twenty more, agreed by the head of the disclosure office and told to the applicant.
    EXTENSION(20, Unit.WORKING_DAYS),
    /// Art. 30: within seven working days, once, what has to be supplied.
    CORRECTION_NOTICE(7, Unit.WORKING_DAYS),
    /// Art. 32: fifteen working days from the third party's receipt of the letter; then the body decides.
    THIRD_PARTY_OPINION(15, Unit.WORKING_DAYS),
    /// Art. 34: fifteen working days for an organ that made the document too; its silence is consent.
    CO_ORGAN_OPINION(15, Unit.WORKING_DAYS),
    /// 国办函〔2020〕109号: twenty working days from the day after the fee notice was received.
    FEE_PAYMENT(20, Unit.WORKING_DAYS),
    /// Art. 26: published within twenty working days of being made or changed.
    PUBLICATION(20, Unit.WORKING_DAYS),
    /// Administrative Reconsideration Law art. 20: sixty days from knowing.
    REVIEW(60, Unit.DAYS),
    /// Administrative Litigation Law art. 46: six months from knowing.
    LAWSUIT(6, Unit.MONTHS),
    /// Administrative Litigation Law art. 45: fifteen days from receipt of the decision on reconsideration.
    LAWSUIT_AFTER_REVIEW(15, Unit.DAYS);

    private final int length;
    private final Unit unit;

    Term(int length, Unit unit) {
        this.length = length;
        this.unit = unit;
    }

    public enum Unit {
        WORKING_DAYS,
        DAYS,
        MONTHS
    }

    public int length() {
        return length;
    }

    public Unit unit() {
        return unit;
    }

    /// What the term is for, in Chinese.
    public String label() {
        return Wording.of("term." + name());
    }

    /// Where the term is written, in Chinese.
    public String article() {
        return Wording.of("term." + name() + ".article");
    }

    /// The last day of this term.
    public DueDate from(LocalDateOfReceipt receipt, WorkingCalendar calendar) {
        return switch (unit) {
            case WORKING_DAYS -> calendar.workingDaysFrom(receipt, length);
            case DAYS -> new Walk(calendar).days(receipt.date(), length);
            case MONTHS -> new Walk(calendar).months(receipt.date(), length);
        };
    }
}
