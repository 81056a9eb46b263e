package cn.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.disclosure.ImportReport.Skipped;
import cn.gongkai.disclosure.draft.DisclosureDraft;
import cn.gongkai.disclosure.draft.DisclosureDrafts;
import cn.gongkai.disclosure.draft.DraftContent;
import cn.gongkai.disclosure.draft.DraftSaved;
import cn.gongkai.support.Databases;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the catalogue and its import do, on both kinds of database.
@ParameterizedClass
@EnumSource
class CatalogueTests {

    @TempDir
    Path folder;

    private final String url;
    private CatalogueFixture fixture;

    CatalogueTests(Databases kind) {
        url = kind.emptyUrl();
    }

    @BeforeEach
    void start() throws IOException {
        fixture = CatalogueFixture.quiet(url, folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private Disclosure find(String id) {
        return fixture.catalogue().find(new DisclosureId(id)).orElseThrow();
    }

    private List<String> ids() {
        return fixture.all().stream().map(document -> document.id().value()).toList();
    }

    @Test
    void anEmptyCatalogueHasNoChange() {
        assertThat(fixture.catalogue().sequence()).isZero();
        assertThat(fixture.all()).isEmpty();
    }

    @Test
    void takesMarkdownWithItsFrontMatter() {
        fixture.write("法规/条例.md", """
                ---
                title: 政府信息公开条例
                documentNumber: 国令第711号
                category: 法规
                publishedOn: 2019-04-03
                effectiveOn: 2019年5月15日
                status: 现行有效
                draftingUnit: 国务院办公厅
                url: https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm
                asked:
                  - 信息公开要多久
                  - 怎么申请公开
                ---
                # 政府信息公开条例

                第一条 为了保障公民依法获取政府信息，制定本条例。
                """);
        fixture.scan();

        var document = fixture.only();
        assertThat(document.id()).isEqualTo(new DisclosureId("法规-条例"));
        assertThat(document.metadata())
                .isEqualTo(new Disclosure.Metadata(
                        "政府信息公开条例",
                        "国令第711号",
                        "法规",
                        LocalDate.of(2019, 4, 3),
                        LocalDate.of(2019, 5, 15),
                        null,
                        Status.IN_FORCE,
                        "国务院办公厅",
                        "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
                        null,
                        List.of("信息公开要多久", "怎么申请公开")));
        assertThat(document.body()).containsExactly(new Block.Paragraph("第一条 为了保障公民依法获取政府信息，制定本条例。"));
        assertThat(fixture.catalogue().find(document.id())).contains(document);
    }

    @Test
    void aSidecarDescribesAFileThatCannotDescribeItself() throws IOException {
        fixture.write("指南.html", "<html><head><title>网页标题</title></head><body><p>内容。</p></body></html>");
        fixture.write("指南.html.yaml", "title: 公开指南\nstatus: REPEALED\nid: guide-1\n");
        fixture.scan();

        assertThat(fixture.only().title()).isEqualTo("公开指南");
        assertThat(fixture.only().id().value()).isEqualTo("guide-1");
        assertThat(fixture.only().metadata().status()).isEqualTo(Status.REPEALED);

        Files.delete(folder.resolve("指南.html.yaml"));
        fixture.scan();
        assertThat(fixture.only().title()).isEqualTo("网页标题");
        assertThat(fixture.only().id().value()).isEqualTo("指南");
    }

    @Test
    void tablesComeBackFromTheDatabaseAsTheyWere() throws IOException {
        try (var seed = CatalogueTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            Files.copy(java.util.Objects.requireNonNull(seed), folder.resolve("000_15b7e0ad.txt"));
        }
        fixture.scan();

        var report = fixture.only();
        assertThat(report.title()).isEqualTo("可克达拉经开区 2024 年政府信息公开工作年度报告");
        assertThat(report.body())
                .filteredOn(Block.TableRow.class::isInstance)
                .hasSizeGreaterThan(30)
                .contains(new Block.TableRow("第二十条第(五)项", List.of(new Block.Cell("行政许可", "本年处理决定数量", "86"))));
    }

    @Test
    void readingAgainChangesNothing() throws IOException {
        var file = fixture.write("a.md", "# 通知\n\n自即日起施行。");
        fixture.scan();
        var sequence = fixture.catalogue().sequence();

        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        fixture.scan();

        assertThat(fixture.catalogue().sequence()).isEqualTo(sequence).isPositive();
    }

    @Test
    void followsChangeAndRemoval() throws IOException {
        var file = fixture.write("a.md", "# 通知\n\n旧文。");
        fixture.write("b.txt", "公告\n\n内容。");
        fixture.scan();
        var before = fixture.catalogue().sequence();

        Files.writeString(file, "# 通知\n\n这是新文。");
        fixture.scan();
        assertThat(find("a").text()).isEqualTo("这是新文。");
        assertThat(fixture.catalogue().sequence()).isEqualTo(before + 1);

        Files.delete(file);
        var report = fixture.scan();
        assertThat(fixture.only().title()).isEqualTo("公告");
        assertThat(fixture.catalogue().sequence()).isEqualTo(before + 2);
        assertThat(fixture.catalogue().size()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(1);

        fixture.write("a.md", "# 通知\n\n又放回来了。");
        fixture.scan();
        assertThat(find("a").text()).isEqualTo("又放回来了。");
    }

    @Test
    void anUnreadableNewVersionLeavesTheOldOne() throws IOException {
        var file = fixture.write("a.md", "---\nexpiresOn: 2024-12-31\n---\n# 通知\n\n旧文。");
        fixture.scan();

        Files.writeString(file, "---\nexpiresOn: 年底\n---\n# 通知\n\n新文。");
        var report = fixture.scan();

        assertThat(fixture.only().text()).isEqualTo("旧文。");
        assertThat(report.skippedFiles()).isEqualTo(1);
        assertThat(report.skipped()).containsExactly(new Skipped("a.md", "说明项“expiresOn”的值“年底”看不懂，请改正后重新放入。"));

        Files.writeString(file, "---\nexpiresOn: 2025-12-31\n---\n# 通知\n\n新文。");
        assertThat(fixture.scan().skipped()).isEmpty();
        assertThat(fixture.only().text()).isEqualTo("新文。");
    }

    @Test
    void oneBadFileDoesNotKeepOthersOut() throws IOException {
        Files.write(folder.resolve("扫描件.pdf"), "%PDF-1.4 坏的".getBytes(Charset.forName("GB18030")));
        Files.write(folder.resolve("照片.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        fixture.write("~$临时.docx", "锁");
        fixture.write(".隐藏.md", "草稿");
        Files.writeString(folder.resolve("旧公告.txt"), "旧公告\n\n用旧编码保存的内容。", Charset.forName("GB18030"));
        var report = fixture.scan();

        assertThat(fixture.only().text()).isEqualTo("用旧编码保存的内容。");
        assertThat(report.skipped()).extracting(Skipped::path).containsExactly("扫描件.pdf", "照片.zip");
        assertThat(report.skipped())
                .extracting(Skipped::reason)
                .allSatisfy(reason -> assertThat(reason).endsWith("。"));
    }

    @Test
    void anUnknownFieldIsPointedOut() {
        fixture.write("a.md", "---\nexpireOn: 2024-12-31\n---\n# 通知\n\n内容。");

        assertThat(fixture.scan().skipped()).extracting(Skipped::reason).containsExactly("不认识的说明项“expireOn”，已忽略。");
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void filesOfOneNameGetIdsOfTheirOwnAndKeepThem() throws IOException {
        fixture.write("a.md", "# 甲\n\n一。");
        fixture.write("a.txt", "乙\n\n二。");
        fixture.scan();
        var ids = ids();
        assertThat(ids).hasSize(2).contains("a");

        fixture.write("a.txt", "乙\n\n二，已改。");
        Files.delete(folder.resolve("a.md"));
        fixture.scan();
        assertThat(ids()).singleElement().isNotEqualTo("a").isIn(ids);
    }

    @Test
    void anIdBelongsToOneFileUntilThatGoes() throws IOException {
        var first = fixture.write("a.md", "---\nid: same\n---\n# 甲\n\n一。");
        fixture.write("b.md", "---\nid: same\n---\n# 乙\n\n二。");
        var report = fixture.scan();

        assertThat(fixture.only().title()).isEqualTo("甲");
        assertThat(report.skipped()).containsExactly(new Skipped("b.md", "编号“same”已被“a.md”使用，请更换编号。"));

        Files.delete(first);
        assertThat(fixture.scan().skipped()).isEmpty();
        assertThat(fixture.only().title()).isEqualTo("乙");
    }

    @Test
    void takesRows() {
        fixture.write("bulk.jsonl", """
                {"id":"q1","title":"如何申请","text":"可以当面提交。","status":"已废止","asked":["怎么申请"],"publishedOn":"2024/1/5"}
                {"id":"q2","title":"坏日期","text":"不应导入。","expiresOn":"某日"}
                不是JSON
                {"id":"q1","title":"重复","text":"不应导入。"}
                {"id":"q3","title":"收费","text":"不收费。"}
                {"id":"q4","title":"无文"}
                """);
        fixture.write("bulk.jsonl.yaml", "category: 问答\nid: 不用于每一行\n");
        var report = fixture.scan();

        assertThat(ids()).containsExactly("q1", "q3");
        var first = find("q1").metadata();
        assertThat(first.status()).isEqualTo(Status.REPEALED);
        assertThat(first.publishedOn()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(first.asked()).containsExactly("怎么申请");
        assertThat(first.category()).isEqualTo("问答");
        assertThat(report.skipped())
                .extracting(Skipped::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("第 2 行", "expiresOn", "某日"),
                        reason -> assertThat(reason).contains("第 3 行", "JSON"),
                        reason -> assertThat(reason).contains("第 4 行", "q1", "重复"),
                        reason -> assertThat(reason).contains("第 6 行"));
    }

    @Test
    void takesManyRowsAndThenOnlyTheDifference() throws IOException {
        var rows = new ArrayList<>(IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"r%05d\",\"title\":\"第%d号公告\",\"text\":\"第%d件的内容。\"}".formatted(i, i, i))
                .toList());
        var file = fixture.write("bulk.jsonl", String.join("\n", rows));
        assertThat(fixture.scan().changed()).isEqualTo(20_000);
        assertThat(fixture.catalogue().size()).isEqualTo(20_000);
        var seen = new ArrayList<String>();
        fixture.catalogue().forEach(document -> seen.add(document.id().value()));
        assertThat(seen).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(find("r19999").text()).isEqualTo("第19999件的内容。");

        rows.set(7, "{\"id\":\"r00007\",\"title\":\"第7号公告\",\"text\":\"更正后的内容。\"}");
        rows.remove(8);
        Files.writeString(file, String.join("\n", rows));
        assertThat(fixture.scan().changed()).isEqualTo(2);
        assertThat(find("r00007").text()).isEqualTo("更正后的内容。");
        assertThat(fixture.catalogue().find(new DisclosureId("r00008"))).isEmpty();
        assertThat(fixture.catalogue().size()).isEqualTo(19_999);
    }

    @Test
    void twoImportersAtOnceAgree() throws Exception {
        IntStream.range(0, 40).forEach(i -> fixture.write("f%02d.md".formatted(i), "# 公告%d\n\n内容%d。".formatted(i, i)));
        try (var other = CatalogueFixture.quiet(url, folder);
                var nodes = Executors.newFixedThreadPool(2)) {
            var both = nodes.invokeAll(List.<Callable<ImportReport>>of(fixture::scan, other::scan));
            var changed = 0;
            for (var report : both) {
                changed += report.get().changed();
            }
            assertThat(changed).isEqualTo(40);
            assertThat(other.all()).hasSize(40).isEqualTo(fixture.all());
            assertThat(fixture.catalogue().sequence()).isEqualTo(40);
        }
    }

    @Test
    void aNewStartOpensNoUnchangedFile() throws IOException {
        var file = fixture.write("a.md", "# 通知\n\n内容。");
        var old = FileTime.fromMillis(1_700_000_000_000L);
        Files.setLastModifiedTime(file, old);
        fixture.scan();

        // Of the same size and time, so only who opens it notices.
        Files.writeString(file, "# 通知\n\n别的。");
        Files.setLastModifiedTime(file, old);
        try (var again = CatalogueFixture.quiet(url, folder)) {
            again.scan();
            assertThat(again.only().text()).isEqualTo("内容。");
        }
    }

    @Test
    void aFolderThatIsNotThereRemovesNothing() throws IOException {
        var one = fixture.write("a.md", "# 甲\n\n一。");
        var two = fixture.write("b.md", "# 乙\n\n二。");
        fixture.scan();

        Files.delete(one);
        Files.delete(two);
        assertThat(fixture.scan().skipped())
                .singleElement()
                .satisfies(skipped -> assertThat(skipped.reason()).contains("2 个文件", "保持不变"));
        assertThat(ids()).hasSize(2);

        Files.delete(folder);
        assertThat(fixture.scan().skipped()).extracting(Skipped::reason).containsExactly("文件夹不存在，已公开的内容保持不变。");
        assertThat(ids()).hasSize(2);

        Files.createDirectories(folder);
        fixture.write("说明.png", "x");
        fixture.scan();
        assertThat(ids()).isEmpty();
    }

    @Test
    void healthNamesNumbersAndStaysUp() {
        fixture.write("a.md", "# 甲\n\n一。");
        fixture.write("b.docx", "坏");
        fixture.scan();

        var health = fixture.get(CatalogueHealthIndicator.class).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UP");
        assertThat(health.getDetails()).containsEntry("documents", 1L).containsEntry("skippedFiles", 1L);
    }

    @Test
    void columnsThatStandStillAreLate() {
        var today = LocalDate.now(fixture.get(Clock.class));
        published("指南/旧.md", "指南", today.minusDays(31), "https://www.example.gov.cn/1");
        published("公众号/新.md", "新闻", today.minusDays(10), "https://mp.weixin.qq.com/s/1");
        published("别处.md", "新闻", today, "https://www.example.gov.cn/?u=mp.weixin.qq.com");
        fixture.scan();
        var columns = fixture.get(Columns.class);
        assertThat(columns.all())
                .extracting(one -> one.column().name(), Columns.Standing::days, Columns.Standing::late)
                .containsExactly(tuple("指南", 31L, true), tuple("公众号", 10L, false), tuple("公示", 0L, true));
        published("指南/新.md", "指南", today.minusDays(30), "https://www.example.gov.cn/2");
        fixture.scan();
        assertThat(columns.all().getFirst().late()).isFalse();
        assertThat(columns.documents(columns.named("指南"), 0, 10).documents())
                .extracting(Columns.Listed::publishedOn)
                .containsExactly(Optional.of(today.minusDays(30)), Optional.of(today.minusDays(31)));
        assertThat(columns.documents(columns.named("公众号"), 0, 10).total()).isEqualTo(1);
        assertThat(columns.documents(Optional.empty(), 1, 2).documents()).hasSize(2);
        assertThat(columns.documents(Optional.empty(), 1, 2).total()).isEqualTo(4);
    }

    private void published(String file, String category, LocalDate day, String url) {
        fixture.write(file, """
                ---
                title: %s
                category: %s
                publishedOn: %s
                url: %s
                ---
                内容。
                """.formatted(file, category, day, url));
    }

    private static final DraftContent ANSWER = new DraftContent(
            "2024: 园区停车 \"怎么\" 收费#",
            "问答",
            "- 某镇",
            "小型车每小时2元。\n依据《停车收费办法》第三条。\n\n# 优惠\n\n---\n\n- 新能源车减半\n",
            List.of("停车: 多少钱", "1", "停车#费"));

    @Test
    void aDraftBecomesTheDocumentItShows() {
        var drafts = fixture.get(DisclosureDrafts.class);
        var begun = drafts.begin("2026-0001", ANSWER, "li");
        assertThat(begun.fresh()).isTrue();
        var file = drafts.file(begun.draft());
        var seen = file.document().orElseThrow();
        fixture.write("问答/" + file.name(), file.markdown());
        assertThat(fixture.scan().skipped()).isEmpty();

        var published = fixture.only();
        assertThat(published).isEqualTo(seen);
        assertThat(published.id().value()).isEqualTo("question-2026-0001");
        assertThat(published.metadata().title()).isEqualTo(ANSWER.title());
        assertThat(published.metadata().asked()).isEqualTo(ANSWER.asked());
        assertThat(published.metadata().draftingUnit()).isEqualTo("- 某镇");
        assertThat(published.metadata().publishedOn()).isEqualTo(LocalDate.now(fixture.get(Clock.class)));
        assertThat(published.text()).contains("小型车每小时2元。", "第三条", "优惠", "新能源车减半");
    }

    @Test
    void aQuestionHasOneDraftAndTwoEditorsDoNotOverwriteEachOther() {
        var drafts = fixture.get(DisclosureDrafts.class);
        var id = drafts.begin("2026-0001", ANSWER, "li").draft().id();
        var again = drafts.begin("2026-0001", new DraftContent("别的", "", "", "别的", List.of()), "qian");
        assertThat(again.fresh()).isFalse();
        assertThat(again.draft().content()).isEqualTo(ANSWER);
        var mine = new DraftContent("停车怎样收费", "问答", "", "每小时2元。", List.of());
        assertThat(drafts.save(id, 0, mine, "li")).isInstanceOf(DraftSaved.Saved.class);
        assertThat(drafts.save(id, 0, ANSWER, "qian")).isInstanceOfSatisfying(DraftSaved.Outdated.class, outdated -> {
            assertThat(outdated.current().content()).isEqualTo(mine);
            assertThat(outdated.current().editedBy()).isEqualTo("li");
        });
        assertThat(drafts.save(id, 1, new DraftContent("停车", "", "", " ", List.of()), "li"))
                .isInstanceOf(DraftSaved.Unusable.class);
        assertThat(drafts.save(UUID.randomUUID(), 1, mine, "li")).isInstanceOf(DraftSaved.Unknown.class);
        assertThat(drafts.page(0, 10).drafts())
                .extracting(DisclosureDraft::version)
                .containsExactly(1);
        assertThat(drafts.discard(id, 0)).isFalse();
        assertThat(drafts.discard(id, 1)).isTrue();
        assertThat(drafts.find(id)).isEmpty();
        assertThat(fixture.all()).as("nothing of it was ever published").isEmpty();
    }
}
