package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.inbox.InboxThread;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How groups of questions become pages.
class QuestionLayoutTests {

    private static List<InboxThread> group(int size) {
        return Collections.nCopies(
                size,
                new InboxThread(
                        "2026-0001",
                        "wx1",
                        "ann",
                        InboxThread.Kind.QUESTION,
                        "问",
                        Instant.EPOCH,
                        InboxThread.State.OPEN,
                        false,
                        null,
                        0,
                        "",
                        null,
                        null));
    }

    private static List<List<Integer>> lengths(int most, int... groups) {
        var all = Arrays.stream(groups).mapToObj(QuestionLayoutTests::group).toList();
        return QuestionLayout.pages(all, most).stream()
                .map(page -> page.stream().map(part -> part.threads().size()).toList())
                .toList();
    }

    @Test
    void pagesEndBetweenGroups() {
        assertThat(lengths(10, 4, 4, 4, 1)).containsExactly(List.of(4, 4), List.of(4, 1));
        assertThat(lengths(10, 10, 10)).containsExactly(List.of(10), List.of(10));
        assertThat(lengths(10)).isEmpty();
    }

    @Test
    void onlyAGroupLongerThanAPageIsPartedAndSaysHowLongItIs() {
        assertThat(lengths(10, 3, 25, 2)).containsExactly(List.of(3), List.of(10), List.of(10), List.of(5, 2));
        assertThat(QuestionLayout.pages(List.of(group(25)), 10))
                .allSatisfy(page -> assertThat(page).allMatch(part -> part.size() == 25));
    }
}
