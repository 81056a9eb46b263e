package cn.gongkai.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which questions ask the same in other words.
class AlikeTests {

    @ParameterizedTest
    @CsvSource({
        "园区停车怎么收费, 请问园区停车怎么收费的？, true",
        "园区停车怎么收费, 园区绿化由谁负责, false",
        "办理食品许可证要什么材料, 食品许可证办理要什么材料呢, true",
        "办理食品许可证要什么材料, 路灯坏了找谁, false",
        "？, ！, false",
        "'', 路灯坏了找谁, false"
    })
    void comparesTheWordsAndNotTheirManner(String one, String other, boolean alike) {
        assertThat(Alike.alike(one, other)).isEqualTo(alike);
        assertThat(Alike.alike(other, one)).isEqualTo(alike);
    }

    @Test
    void groupsStandInTheOrderOfTheirFirst() {
        var groups = Alike.grouped(threads("路灯坏了找谁", "园区停车怎么收费", "请问路灯坏了找谁呢", "公厕在哪", "园区停车怎么收费的吗"));
        assertThat(groups.stream()
                        .map(group -> group.stream().map(InboxThread::question).toList())
                        .toList())
                .containsExactly(List.of("路灯坏了找谁", "请问路灯坏了找谁呢"), List.of("园区停车怎么收费", "园区停车怎么收费的吗"), List.of("公厕在哪"));
    }

    @Test
    void eachThreadStandsInOneGroup() {
        var asked = threads("甲乙丙丁", "甲乙丙戊", "甲乙己庚", "甲乙丙丁");
        assertThat(Alike.grouped(asked).stream().flatMap(List::stream)).hasSameSizeAs(asked);
    }

    private static List<InboxThread> threads(String... questions) {
        return Arrays.stream(questions)
                .map(question -> new InboxThread(
                        "2026-0001",
                        "wx1",
                        "ann",
                        InboxThread.Kind.QUESTION,
                        question,
                        Instant.EPOCH,
                        InboxThread.State.OPEN,
                        false,
                        null,
                        0,
                        "",
                        null,
                        null))
                .toList();
    }
}
