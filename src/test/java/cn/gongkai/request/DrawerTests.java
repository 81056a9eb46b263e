package cn.gongkai.request;

import static cn.gongkai.request.Applicants.ANN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What staff have in hand for a day, and what becomes of an enclosure that is redacted; on both databases.
@ParameterizedClass
@EnumSource
class DrawerTests extends OnBothDatabases {

    private static final UUID FOLDER = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Clerk DESK = new Clerk("desk", Set.of(Role.CLERK));

    private static final Drawer.Whose MINE = new Drawer.Whose("li", false);

    private Drawer drawer;

    DrawerTests(Databases kind) {
        super(kind);
    }

    @BeforeEach
    void find() {
        drawer = office.bean(Drawer.class);
    }

    @Test
    void keepsTheLastOfEachNameEncrypted() {
        var large = new byte[3 * 1024 * 1024];
        large[large.length - 1] = 7;
        drawer.put(FOLDER, "document", large, MINE);
        drawer.put(FOLDER, "sheet", "first".getBytes(UTF_8), MINE);
        drawer.put(FOLDER, "sheet", "second 13800138000".getBytes(UTF_8), MINE);
        assertThat(drawer.get(FOLDER, "document")).contains(large);
        assertThat(drawer.get(FOLDER, "sheet").map(content -> new String(content, UTF_8)))
                .contains("second 13800138000");
        assertThat(office.jdbc
                        .sql("SELECT COUNT(*) FROM request_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(office.jdbc
                        .sql("SELECT sealed FROM request_file_part")
                        .query((row, _) -> new String(row.getBytes("sealed"), UTF_8))
                        .list())
                .hasSize(7)
                .noneMatch(kept -> kept.contains("13800138000"));
        assertThat(drawer.get(OTHER, "sheet")).isEmpty();
    }

    @Test
    void twoThrowOneThingAwayOnce() {
        drawer.put(FOLDER, "sheet", new byte[] {1}, MINE);
        drawer.put(OTHER, "sheet", new byte[] {1}, MINE);
        assertThat(drawer.folders("sheet", "li", false)).containsExactlyInAnyOrder(FOLDER, OTHER);
        assertThat(drawer.clear(FOLDER)).isTrue();
        assertThat(drawer.clear(FOLDER)).isFalse();
        assertThat(drawer.folders("sheet", "li", false)).containsExactly(OTHER);
    }

    @Test
    void whatOthersHaveInHandHidesNothingOfMine() {
        drawer.put(FOLDER, "sheet", new byte[] {1}, MINE);
        clock.now = clock.now.plusSeconds(1);
        var marked = UUID.randomUUID();
        drawer.put(marked, "sheet", new byte[] {1}, new Drawer.Whose("wu", true));
        for (var others = 0; others < 60; others++) {
            clock.now = clock.now.plusSeconds(1);
            drawer.put(UUID.randomUUID(), "sheet", new byte[] {1}, new Drawer.Whose("wu", false));
        }
        assertThat(drawer.folders("sheet", "li", false)).containsExactly(FOLDER);
        assertThat(drawer.folders("sheet", "li", true)).containsExactly(marked, FOLDER);
        assertThat(drawer.folders("sheet", "wu", false)).hasSize(50);
    }

    @Test
    void isEmptiedADayAfterItWasLastTouched() {
        drawer.put(FOLDER, "document", new byte[] {1}, MINE);
        drawer.put(OTHER, "document", new byte[] {1}, MINE);
        clock.now = clock.now.plus(Duration.ofHours(20));
        drawer.put(OTHER, "sheet", new byte[] {2}, MINE);
        clock.now = clock.now.plus(Duration.ofHours(5));
        office.bean(Housekeeping.class).deleteOld();
        assertThat(drawer.get(FOLDER, "document")).isEmpty();
        assertThat(drawer.get(OTHER, "document")).isPresent();
        clock.now = clock.now.plus(Duration.ofHours(20));
        office.bean(Housekeeping.class).deleteOld();
        assertThat(drawer.get(OTHER, "document")).isEmpty();
        assertThat(office.jdbc
                        .sql("SELECT COUNT(*) FROM request_file_part")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void filesOfRequestsAreNeverEmptiedOut() {
        office.file(ANN, "m1");
        var id = registered();
        enclosed(id);
        assertThat(drawer.clear(id)).isFalse();
        clock.now = clock.now.plus(Duration.ofDays(3));
        office.bean(Housekeeping.class).deleteOld();
        assertThat(office.casework.get(id).orElseThrow().attachments()).hasSize(1);
    }

    @Test
    void theOriginalOfACopyNoLongerGoesWithTheAnswer() {
        office.file(ANN, "m1");
        var id = registered();
        var original = enclosed(id).attachments().getFirst().id();
        assertThat(office.casework.encloseCopy(
                        id, Optional.of(OTHER), "副本.txt", "text/plain", new byte[] {1}, Clerk.ofAll("li")))
                .as("an original of something else")
                .isInstanceOf(Worked.Refused.class);
        clock.now = clock.now.plusSeconds(1);
        var copied = ((Worked.Done) office.casework.encloseCopy(
                        id, Optional.of(original), "副本.txt", "text/plain", "▇".getBytes(UTF_8), Clerk.ofAll("li")))
                .request();
        assertThat(copied.attachments())
                .extracting(Attachment::kind)
                .containsExactly(Attachment.Kind.ORIGINAL, Attachment.Kind.ENCLOSURE);
        assertThat(copied.attachments()).extracting(Attachment::title).containsExactly("合同.txt", "副本.txt");
    }

    @Test
    void whoIsNamedIsToldAndTheLookWrittenDown() {
        office.file(ANN, "m1");
        var id = registered();
        var asked = new StaffAct.SendConsultation(Consultation.Kind.THIRD_PARTY, "某某公司", "是否同意");
        assertThat(office.casework.act(id, 2, asked, Clerk.ofAll("li"), "c1")).isInstanceOf(Worked.Done.class);
        var named = office.casework.named(id, "li").orElseThrow();
        assertThat(named.form().value(FormField.NAME)).contains("王小明");
        assertThat(named.addressees()).containsExactly("某某公司");
        assertThat(named.toString()).doesNotContain("王小明");
        assertThat(office.casework.get(id).orElseThrow().history().getLast()).satisfies(event -> {
            assertThat(event.kind()).isEqualTo("IDENTITY_VIEWED");
            assertThat(event.actor()).isEqualTo("li");
        });
    }

    private CaseView enclosed(UUID id) {
        var content = "合同".getBytes(UTF_8);
        return ((Worked.Done) office.casework.enclose(
                        id, Attachment.Kind.ENCLOSURE, "合同.txt", "text/plain", content, Clerk.ofAll("li"), "e1"))
                .request();
    }

    private UUID registered() {
        var id = office.casework.idOf("2026-1").orElseThrow();
        assertThat(office.casework.act(id, 1, new StaffAct.Register("li"), DESK, "r1"))
                .isInstanceOf(Worked.Done.class);
        return id;
    }
}
