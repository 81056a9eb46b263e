package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static cn.gongkai.request.Applicants.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the register does, whichever database it stands on.
@ParameterizedClass
@EnumSource
class RegisterTests extends OnBothDatabases {

    RegisterTests(Databases kind) {
        super(kind);
    }

    @Test
    void takesADraftInAndGivesAReceipt() {
        var receipt = office.file(ANN, "m1");
        assertThat(receipt.number()).isEqualTo("可经开依申〔2026〕001号");
        assertThat(receipt.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(receipt.due()).isEqualTo(LocalDate.of(2026, 12, 22));
        assertThat(receipt.provisional()).isFalse();
        assertThat(receipt.queryCode()).matches("[2-9A-HJKMNP-Z]{10}");
        assertThat(receipt.hash()).isEqualTo(Hash.of(receipt.text()));
        assertThat(receipt.text())
                .contains("王**", "可经开依申〔2026〕001号", "2026年12月22日")
                .doesNotContain("小明");
        assertThat(office.register.gave("2026-1", receipt.hash())).isTrue();
        assertThat(office.register.gave("2026-1", Hash.of("else"))).isFalse();
        assertThat(office.drafts.ofResident(ANN)).isEmpty();
    }

    @Test
    void atOnceTwiceIsOnceAndNoNumberIsLeftOut() throws Exception {
        var residents = 100;
        var calls = new ArrayList<Callable<Receipt>>();
        for (var i = 0; i < residents; i++) {
            var resident = new Resident("wx1", "r" + i);
            var message = "m" + i;
            var draft = ((DraftSaved.Saved)
                            office.drafts.save(office.drafts.begin(resident).with(Applicants.person())))
                    .draft();
            for (var repetition = 0; repetition < 2; repetition++) {
                calls.add(
                        () -> ((Submission.Accepted) office.register.submit(draft, Channel.WECHAT, message)).receipt());
            }
        }
        var receipts = new ArrayList<Receipt>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var receipt : threads.invokeAll(calls)) {
                receipts.add(receipt.get());
            }
        }
        assertThat(receipts.stream().map(Receipt::number).distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, residents)
                        .mapToObj("可经开依申〔2026〕%03d号"::formatted)
                        .toList());
        for (var i = 0; i < residents; i++) {
            assertThat(receipts.get(2 * i)).isEqualTo(receipts.get(2 * i + 1));
        }
    }

    @Test
    void aRepeatedMessageGetsTheSameReceiptEvenWithoutItsDraft() {
        var receipt = office.file(ANN, "m1");
        clock.now = clock.now.plus(Duration.ofDays(3));
        assertThat(office.register.receipt("m1")).contains(receipt);
        assertThat(office.register.receipt("m2")).isEmpty();
    }

    @Test
    void showsARequestToItsOwnerAndToTheCode() {
        var receipt = office.file(ANN, "m1");
        assertThat(office.register.ofPerson(ANN, 5)).singleElement().satisfies(view -> {
            assertThat(view.number()).isEqualTo(receipt.number());
            assertThat(view.state().label()).isEqualTo("已收到");
            assertThat(view.due()).contains(receipt.due());
            assertThat(view.applicant()).isEqualTo("王**");
        });
        assertThat(office.register.ofPerson(BOB, 5)).isEmpty();
        assertThat(office.register.find("2026年1号", code(receipt.queryCode().toLowerCase(Locale.ROOT), "x")))
                .isInstanceOf(Finding.Found.class);
        assertThat(office.register.find("2026-1", new Access.Owner(ANN))).isInstanceOf(Finding.Found.class);
        assertThat(office.register.find("2026-1", new Access.Owner(BOB))).isInstanceOf(Finding.NotFound.class);
        assertThat(office.register.find("2026-1", code("AAAAAAAAAA", "x"))).isInstanceOf(Finding.NotFound.class);
    }

    @Test
    void withdrawsOnce() {
        office.file(ANN, "m1");
        var access = new Access.Owner(ANN);
        assertThat(office.register.withdraw("2026-1", access, "w1")).isInstanceOf(Acted.Done.class);
        assertThat(office.register.withdraw("2026-1", access, "w1")).isInstanceOf(Acted.Done.class);
        assertThat(office.register.withdraw("2026-1", access, "w2")).isInstanceOf(Acted.NotNow.class);
        assertThat(office.jdbc
                        .sql("SELECT outcome FROM request")
                        .query(String.class)
                        .single())
                .isEqualTo("OTHER_WITHDRAWN");
        assertThat(office.register.ofPerson(ANN, 1).getFirst().due()).isEqualTo(Optional.empty());
    }

    @Test
    void numbersWithinTheYearOfShanghai() {
        clock.now = Instant.parse("2026-12-31T15:59:59Z");
        assertThat(office.file(ANN, "m1").number()).isEqualTo("可经开依申〔2026〕001号");
        clock.now = Instant.parse("2026-12-31T16:00:00Z");
        var next = office.file(ANN, "m2");
        assertThat(next.number()).isEqualTo("可经开依申〔2027〕001号");
        assertThat(next.receivedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(next.provisional()).isTrue();
        assertThat(next.explanation()).contains("暂定");
    }

    private static Access code(String code, String caller) {
        return new Access.Code(code, caller);
    }
}
