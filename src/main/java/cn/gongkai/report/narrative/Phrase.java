package cn.gongkai.report.narrative;

/// Pieces that the usual wordings are made of, as regular expressions.
final class Phrase {

    static final String N = "(?<n>" + Numeral.SHAPE + ")";

    /// A number with nothing of it before.
    static final String N_FIRST = "(?<![\\d.〇零一二两三四五六七八九十百千万第])(?<!\\d[,，])" + N;

    /// Not 5件次, 5元/件, 5件以上.
    static final String EXACTLY = "(?!次|（次|[/／]|以[上下内]|左右|多|余|每)";

    static final String CASES = "(?:件|宗|起|例|份)" + EXACTLY;

    /// Between what is counted and its number.
    static final String OF = "(?:的|共计|合计|总计|一共|累计|数量|总数|总量|总额|共|有|为|达到|达|：){0,3}";

    static final String NONE = "(?:无|没有|未)";

    static final String END = "(?=[，。；、）\\n]|$)";

    static final String END_OR_AND = "(?=[、和及与或，。；）\\n]|$)";

    static final String AND = "(?:、|和|及|与|或者|或|以及)";

    static final String OPENNESS = "(?:政府信息依申请公开|政务信息公开|政府信息公开|依申请公开政府信息|依申请公开信息|依申请公开|信息公开|政务公开|公开政府信息)";

    static final String APPLICATION = "(?:各类|有效|书面)?" + OPENNESS + "(?:的)?(?:书面)?(?:申请事项|申请件|申请|事项|办件|件)(?!人)";

    private Phrase() {}
}
