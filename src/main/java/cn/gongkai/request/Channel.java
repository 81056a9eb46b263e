package cn.gongkai.request;

/// The way a request came in. 条例 art. 31 gives each its day of receipt.
public enum Channel {
    WECHAT(Receiving.BOTH_CONFIRMED),
    WEB(Receiving.BOTH_CONFIRMED),
    /// 当面提交: the day of handing in.
    IN_PERSON(Receiving.THAT_DAY),
    /// 口头, written down by the office (art. 29 (1)): the day it was said.
    ORAL(Receiving.THAT_DAY),
    /// 邮寄 with a signature: the day it was signed for.
    SIGNED_MAIL(Receiving.THAT_DAY),
    /// 平常信函: the office confirms the day it gets it.
    LETTER(Receiving.CONFIRMED_LATER),
    /// 传真: the day both sides confirmed.
    FAX(Receiving.CONFIRMED_LATER),
    /// 电子邮箱: an internet channel, the day both sides confirmed.
    EMAIL(Receiving.CONFIRMED_LATER);

    enum Receiving {
        BOTH_CONFIRMED,
        THAT_DAY,
        CONFIRMED_LATER
    }

    private final Receiving receiving;

    Channel(Receiving receiving) {
        this.receiving = receiving;
    }

    Receiving receiving() {
        return receiving;
    }

    /// What residents and staff read.
    public String label() {
        return Wording.of("channel." + name());
    }
}
