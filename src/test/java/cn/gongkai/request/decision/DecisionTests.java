package cn.gongkai.request.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What an answer has to contain, and which remedy the law gives against it.
class DecisionTests {

    private static final Decision.Facts ALL = new Decision.Facts(true, true, true, false, true);
    private static final Decision.Facts NONE = new Decision.Facts(false, false, false, false, false);

    @ParameterizedTest
    @EnumSource
    void withAllItNeedsItCanGoToReview(Outcome outcome) {
        var faults = complete(outcome).faults(ALL);
        if (outcome.withoutDecision()) {
            assertThat(faults).singleElement().asString().contains("不经拟稿");
        } else {
            assertThat(faults).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPartTheLawWantsIsMissed(Outcome outcome) {
        for (var part : outcome.required()) {
            var fewer = new EnumMap<Part, String>(complete(outcome).parts());
            fewer.remove(part);
            assertThat(new Decision(outcome, fewer, complete(outcome).grounds()).faults(ALL))
                    .contains("还缺“" + part.label() + "”。");
            fewer.put(part, " ");
            assertThat(new Decision(outcome, fewer, complete(outcome).grounds()).faults(ALL))
                    .anyMatch(fault -> fault.contains(part.label()) && fault.contains("是空的"));
        }
    }

    @Test
    void aPartOfAnotherOutcomeIsForeign() {
        assertThat(new Decision(Outcome.NEEDS_CREATION, Map.of(Part.REASON, "需要汇总", Part.DANGER, "x"), List.of())
                        .faults(ALL))
                .singleElement()
                .asString()
                .contains("不属于");
        assertThat(new Decision(Outcome.NP_PETITION, Map.of(Part.CHANNEL, "信访局"), List.of()).faults(ALL))
                .isEmpty();
        assertThat(new Decision(
                                Outcome.NOT_HELD_OTHER_ORGAN,
                                Map.of(Part.REASON, "非本机关制作", Part.RIGHT_ORGAN, "住建局"),
                                List.of())
                        .faults(ALL))
                .isEmpty();
        assertThat(new Decision(Outcome.NP_PUBLICATION, Map.of(Part.HOW_TO_GET, "图书馆"), List.of()).faults(ALL))
                .isEmpty();
    }

    @Test
    void closedListsTakeOnlyWhatTheLawNames() {
        assertThat(new Decision(Outcome.DENY_INTERNAL, Map.of(Part.INTERNAL_KIND, "会议纪要"), List.of()).faults(ALL))
                .singleElement()
                .asString()
                .contains("几类之一");
        for (var kind : List.of("讨论记录", "过程稿", "磋商信函", "请示报告")) {
            assertThat(new Decision(Outcome.DENY_PROCESS, Map.of(Part.PROCESS_KIND, kind), List.of()).faults(ALL))
                    .isEmpty();
        }
        for (var kind : List.of("人事管理", "后勤管理", "内部工作流程")) {
            assertThat(new Decision(Outcome.DENY_INTERNAL, Map.of(Part.INTERNAL_KIND, kind), List.of()).faults(ALL))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"STILL_UNCLEAR, 补正", "NP_EXCESSIVE, 第三十五条", "NP_DUPLICATE, 重复", "DENY_THIRD_PARTY, 第三十二条"})
    void someNeedWhatWentBefore(Outcome outcome, String why) {
        assertThat(complete(outcome).faults(NONE)).singleElement().asString().contains(why);
    }

    @Test
    void othersNeedNothingBefore() {
        var dependent =
                EnumSet.of(Outcome.STILL_UNCLEAR, Outcome.NP_EXCESSIVE, Outcome.NP_DUPLICATE, Outcome.DENY_THIRD_PARTY);
        for (var outcome : EnumSet.complementOf(dependent)) {
            assertThat(complete(outcome).faults(NONE))
                    .isEqualTo(complete(outcome).faults(ALL));
        }
    }

    /// 条例 art. 32 (2).
    @Test
    void whatIsDisclosedOverAnObjectionIsReasoned() {
        var objected = new Decision.Facts(true, true, true, true, true);
        assertThat(complete(Outcome.OPEN_PROVIDED).faults(objected))
                .singleElement()
                .asString()
                .contains("第三十二条");
        assertThat(complete(Outcome.OPEN_PROVIDED).overObjection()).isFalse();
        var reasoned = new Decision(
                Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "合同", Part.PUBLIC_INTEREST, "重大影响"), List.of());
        assertThat(reasoned.faults(objected)).isEmpty();
        assertThat(reasoned.overObjection()).isTrue();
        assertThat(reasoned.disclosed()).isEqualTo("合同");
        var parts = new EnumMap<Part, String>(complete(Outcome.PARTIAL).parts());
        assertThat(new Decision(Outcome.PARTIAL, parts, List.of(Outcome.DENY_PROCESS)).faults(objected))
                .hasSize(1);
        // What the third party wants kept is what is refused.
        assertThat(new Decision(Outcome.PARTIAL, parts, List.of(Outcome.DENY_THIRD_PARTY)).faults(objected))
                .isEmpty();
        parts.put(Part.OPEN_PART, "正文");
        parts.put(Part.PUBLIC_INTEREST, "重大影响");
        var partly = new Decision(Outcome.PARTIAL, parts, List.of(Outcome.DENY_PROCESS));
        assertThat(partly.faults(objected)).isEmpty();
        assertThat(partly.overObjection()).isTrue();
        assertThat(partly.disclosed()).isEqualTo("正文");
        assertThat(complete(Outcome.DENY_THIRD_PARTY).overObjection()).isFalse();
    }

    @Test
    void onlyAPartialAnswerHasGroundsAndTheyAreRefusals() {
        var parts = complete(Outcome.PARTIAL).parts();
        assertThat(new Decision(Outcome.PARTIAL, parts, List.of()).faults(ALL)).hasSize(1);
        assertThat(new Decision(Outcome.PARTIAL, parts, List.of(Outcome.NP_PETITION)).faults(ALL))
                .hasSize(1);
        assertThat(new Decision(Outcome.DENY_OTHER_LAW, Map.of(Part.LAW, "x"), List.of(Outcome.DENY_PROCESS))
                        .faults(ALL))
                .hasSize(1);
    }

    /// 行政复议法 art. 23 (1) (4), 法释〔2025〕8号 art. 1 (2): art. 14 to 16, not art. 36 (7).
    @Test
    void reconsiderationComesFirstForRefusalsAndOnlyForThem() {
        for (var outcome : Outcome.values()) {
            var first = outcome.row().startsWith("3.3.") && outcome != Outcome.DENY_ADMIN_QUERY;
            assertThat(outcome.remedy() == Remedy.REVIEW_FIRST)
                    .as(outcome.name())
                    .isEqualTo(first);
            assertThat(outcome.refusal()).isEqualTo(first);
        }
        assertThat(Outcome.PARTIAL.remedy()).isEqualTo(Remedy.REVIEW_FIRST_FOR_REFUSED_PART);
        assertThat(Outcome.OTHER_WITHDRAWN.remedy()).isEqualTo(Remedy.NONE);
        assertThat(Outcome.OPEN_PROVIDED.remedy()).isEqualTo(Remedy.CHOICE);
        assertThat(Outcome.OTHER_UNPAID.remedy()).isEqualTo(Remedy.CHOICE);
    }

    @Test
    void eachHasItsRowItsWordsAndItsArticle() {
        assertThat(Arrays.stream(Outcome.values())
                        .map(Outcome::row)
                        .filter(row -> !row.isEmpty())
                        .distinct())
                .hasSize(21);
        assertThat(Arrays.stream(Outcome.values()).filter(outcome -> outcome.matter() == Matter.CORRECTION))
                .containsExactly(Outcome.CORRECTION_MADE, Outcome.CORRECTION_FORWARDED, Outcome.CORRECTION_REFUSED)
                .allMatch(outcome -> outcome.row().isEmpty() && outcome.label().contains("更正"));
        for (var outcome : Outcome.values()) {
            assertThat(outcome.label()).isNotBlank();
            assertThat(outcome.article()).startsWith("《中华人民共和国政府信息公开条例》");
        }
        for (var part : Part.values()) {
            assertThat(part.label()).isNotBlank();
        }
        assertThat(Arrays.stream(Part.values()).filter(Part::internal)).hasSize(7);
    }

    @Test
    void citesTheArticlesOfItsGroundsToo() {
        assertThat(complete(Outcome.PARTIAL).articles())
                .isEqualTo("《中华人民共和国政府信息公开条例》第三十七条、《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项");
    }

    private static Decision complete(Outcome outcome) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : outcome.required()) {
            parts.put(
                    part,
                    switch (part) {
                        case INTERNAL_KIND -> "人事管理";
                        case PROCESS_KIND -> "过程稿";
                        default -> "内容";
                    });
        }
        return new Decision(outcome, parts, outcome == Outcome.PARTIAL ? List.of(Outcome.DENY_PROCESS) : List.of());
    }
}
