package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static cn.gongkai.request.Applicants.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.gongkai.support.Databases;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What drafts do, whichever database they stand in.
@ParameterizedClass
@EnumSource
class DraftsTests extends OnBothDatabases {

    private Drafts drafts;

    DraftsTests(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void find() {
        drafts = office.drafts;
    }

    @Test
    void keepsWhatWasSaved() {
        var saved = save(drafts.begin(ANN)
                .with(Form.empty().with(FormField.NAME, "王小明𠮷"))
                .at("NAME/asked")
                .paused(true));
        var read = drafts.ofResident(ANN).orElseThrow();
        assertThat(read).isEqualTo(saved);
        assertThat(read.form().value(FormField.NAME)).contains("王小明𠮷");
        assertThat(read.step()).isEqualTo("NAME/asked");
        assertThat(read.paused()).isTrue();
        assertThat(read.version()).isEqualTo(1);
        assertThat(drafts.byToken(saved.token())).contains(saved);
        assertThat(drafts.byToken("else")).isEmpty();
        assertThat(drafts.ofResident(BOB)).isEmpty();
    }

    @Test
    void aResidentHasOneDraftHoweverOftenTheyBegin() throws Exception {
        var calls = new ArrayList<Callable<Draft>>();
        for (var i = 0; i < 20; i++) {
            calls.add(() -> drafts.begin(ANN));
        }
        var begun = new ArrayList<Draft>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var draft : threads.invokeAll(calls)) {
                begun.add(draft.get());
            }
        }
        assertThat(begun).extracting(Draft::id).containsOnly(begun.getFirst().id());
    }

    @Test
    void anOlderVersionDoesNotOverwriteANewer() {
        var read = drafts.begin(ANN);
        var newer = save(read.at("newer"));
        assertThat(drafts.save(read.at("older"))).isEqualTo(new DraftSaved.Newer(newer));
        drafts.delete(newer);
        assertThat(drafts.save(newer)).isInstanceOf(DraftSaved.Gone.class);
    }

    @Test
    void aDraftOfThePageBecomesTheResidentsOwn() {
        var onPage = save(drafts.begin().with(Applicants.person()));
        assertThat(onPage.resident()).isEmpty();
        drafts.adopt(onPage, ANN);
        assertThat(drafts.ofResident(ANN)).map(Draft::id).contains(onPage.id());

        var other = drafts.begin();
        drafts.adopt(other, ANN);
        assertThat(drafts.ofResident(ANN)).map(Draft::id).contains(onPage.id());
        assertThat(drafts.byToken(other.token()).orElseThrow().resident()).isEmpty();
        drafts.adopt(drafts.byToken(onPage.token()).orElseThrow(), BOB);
        assertThat(drafts.ofResident(BOB)).isEmpty();
    }

    @Test
    void keepsFilesEncryptedAndWhole() {
        var content = new byte[(int) Drafts.LARGEST_FILE];
        new Random(7).nextBytes(content);
        var marker = "MARKER-IN-THE-CLEAR".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, content, 100, marker.length);
        var saved = (DraftSaved.Saved)
                drafts.attach(drafts.begin(ANN), Attachment.Kind.IDENTITY_PROOF, "image/jpeg", content);
        var file = saved.draft().attachments().getFirst();
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.sha256()).isEqualTo(Hash.of(content));
        assertThat(drafts.content(saved.draft(), file.id())).contains(content);
        assertThat(office.jdbc
                        .sql("SELECT sealed FROM request_file_part")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .noneMatch(part -> new String(part, StandardCharsets.ISO_8859_1).contains("MARKER-IN-THE-CLEAR"));

        var other = drafts.begin(BOB);
        assertThat(drafts.content(other, file.id())).isEmpty();
        drafts.detach(saved.draft(), file.id());
        assertThat(drafts.ofResident(ANN).orElseThrow().attachments()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drafts.attach(other, Attachment.Kind.OTHER, "image/jpeg", new byte[0]));
    }

    @Test
    void deletesWhatNobodyCameBackTo() {
        var left = save(drafts.begin(ANN).with(Applicants.person()));
        drafts.attach(left, Attachment.Kind.IDENTITY_PROOF, "image/png", new byte[10]);
        clock.now = clock.now.plus(Duration.ofDays(20));
        var kept = drafts.begin(BOB);
        clock.now = clock.now.plus(Duration.ofDays(10)).plusSeconds(1);
        assertThat(drafts.ofResident(ANN)).isEmpty();
        assertThat(drafts.byToken(left.token())).isEmpty();
        drafts.deleteExpired();
        assertThat(rows("request_draft")).isEqualTo(1);
        assertThat(rows("request_file")).isZero();
        assertThat(rows("request_file_part")).isZero();
        assertThat(drafts.ofResident(BOB)).map(Draft::id).contains(kept.id());
    }

    @Test
    void beginsAnewWhereTheOldHasExpired() {
        var old = drafts.begin(ANN);
        clock.now = clock.now.plus(Duration.ofDays(31));
        assertThat(drafts.begin(ANN).id()).isNotEqualTo(old.id());
    }

    @Test
    void forgetsAPerson() {
        drafts.begin(ANN);
        drafts.begin(BOB);
        drafts.forget(ANN);
        assertThat(drafts.ofResident(ANN)).isEmpty();
        assertThat(drafts.ofResident(BOB)).isPresent();
    }

    @Test
    void keepsNothingPersonalInTheClear() {
        var draft = save(drafts.begin(ANN).with(Applicants.person()));
        for (var column : List.of("token_hash", "owner_name", "step")) {
            assertThat(office.jdbc
                            .sql("SELECT " + column + " FROM request_draft")
                            .query(String.class)
                            .single())
                    .doesNotContain("openid", "王", draft.token());
        }
        assertThat(new String(
                        office.jdbc
                                .sql("SELECT sealed FROM request_draft")
                                .query(byte[].class)
                                .single(),
                        StandardCharsets.UTF_8))
                .doesNotContain("王小明", Applicants.IDENTITY_NUMBER, "openid-of-ann", draft.token());
        assertThat(draft.toString()).doesNotContain("王", "openid", draft.token());
    }

    private long rows(String table) {
        return office.jdbc
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private Draft save(Draft draft) {
        return ((DraftSaved.Saved) drafts.save(draft)).draft();
    }
}
