package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Walks through lists while requests come in.
@ParameterizedClass
@EnumSource
class PagingTests extends OnBothDatabases {

    private int filed;

    PagingTests(Databases kind) {
        super(kind);
    }

    @Test
    void eachRowComesOnceWhileOthersComeIn() {
        for (var i = 0; i < 5; i++) {
            several();
        }
        for (var sort : CaseQuery.Sort.values()) {
            var query = new CaseQuery(
                    CaseQuery.all().state(),
                    CaseQuery.all().dueBy(),
                    false,
                    CaseQuery.all().handler(),
                    CaseQuery.all().kind(),
                    CaseQuery.all().number(),
                    CaseQuery.all().year(),
                    sort);
            var there = office.casework.export(query).stream().map(CaseRow::id).toList();
            assertThat(there).hasSizeGreaterThan(19);
            var walked = new ArrayList<UUID>();
            var page = office.casework.page(query, 0, 4);
            while (true) {
                assertThat(page.rows()).isNotEmpty().hasSizeLessThan(5);
                walked.addAll(ids(page));
                if (page.next().isEmpty() || walked.size() > 200) {
                    break;
                }
                if (walked.size() <= there.size()) {
                    several();
                }
                page = office.casework.pageAfter(query, page.next().get(), 4).orElseThrow();
            }
            assertThat(walked).as(sort.name()).doesNotHaveDuplicates().containsAll(there);
            // Without newcomers it is the list itself.
            var still = new ArrayList<UUID>();
            page = office.casework.page(query, 0, 7);
            still.addAll(ids(page));
            while (page.next().isPresent()) {
                page = office.casework.pageAfter(query, page.next().get(), 7).orElseThrow();
                still.addAll(ids(page));
            }
            assertThat(still)
                    .as(sort.name())
                    .isEqualTo(office.casework.export(query).stream()
                            .map(CaseRow::id)
                            .toList());
        }
    }

    @Test
    void aPlaceOfAnotherListIsNone() {
        several();
        var next = office.casework.page(CaseQuery.all(), 0, 1).next().orElseThrow();
        assertThat(office.casework.pageAfter(CaseQuery.all(), next, 1)).isPresent();
        assertThat(ListPlace.read(next, CaseQuery.Sort.NUMBER)).isEmpty();
        for (var nonsense : List.of("", "x", "bm9uc2Vuc2U", "e30", "bnVsbA", "%%%")) {
            assertThat(office.casework.pageAfter(CaseQuery.all(), nonsense, 1))
                    .as(nonsense)
                    .isEmpty();
        }
        assertThat(office.casework
                        .page(CaseQuery.all().in(State.ARCHIVED), 0, 5)
                        .next())
                .isEmpty();
    }

    /// With and without number, of the same moment and of another one, due the same day and another day.
    private void several() {
        for (var i = 0; i < 2; i++) {
            office.file(new Resident("wx1", "p" + filed), "m" + filed);
            filed++;
        }
        clock.now = clock.now.plus(Duration.ofHours(9));
        keyIn(Channel.LETTER);
        keyIn(Channel.LETTER);
        keyIn(Channel.IN_PERSON);
    }

    private void keyIn(Channel channel) {
        filed++;
        var on = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(filed % 3);
        var keyed =
                office.casework.keyIn(new KeyIn(channel, on, Applicants.person().values()), "desk", "k" + filed);
        assertThat(keyed).isInstanceOf(KeyedIn.Done.class);
    }

    private static List<UUID> ids(CasePage page) {
        return page.rows().stream().map(CaseRow::id).toList();
    }
}
