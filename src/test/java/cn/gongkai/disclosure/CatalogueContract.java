package cn.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the catalogue and its import do, on whichever database.
abstract class CatalogueContract {

    @TempDir
    Path folder;

    private String url = "";
    private CatalogueFixture fixture;

    abstract String newDatabase() throws IOException;

    @BeforeEach
    void start() throws IOException {
        url = newDatabase();
        fixture = CatalogueFixture.quiet(url, folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
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
                        java.util.List.of("信息公开要多久", "怎么申请公开")));
        assertThat(document.body()).containsExactly(new Block.Paragraph("第一条 为了保障公民依法获取政府信息，制定本条例。"));
        assertThat(fixture.catalogue().find(document.id())).contains(document);
    }

    @Test
    void readingAgainChangesNothing() throws IOException {
        var file = fixture.write("a.md", "# 通知\n\n自即日起施行。");
        fixture.scan();
        var sequence = fixture.catalogue().sequence();

        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
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
        assertThat(fixture.catalogue().find(new DisclosureId("a")).orElseThrow().text())
                .isEqualTo("这是新文。");
        assertThat(fixture.catalogue().sequence()).isGreaterThan(before);

        Files.delete(file);
        fixture.scan();
        assertThat(fixture.only().title()).isEqualTo("公告");
        assertThat(fixture.catalogue().sequence()).isGreaterThan(before + 1);
    }

    @Test
    void takesRows() {
        fixture.write("bulk.jsonl", """
                {"id":"q1","title":"如何申请","text":"可以当面提交。","status":"已废止","asked":["怎么申请"],"publishedOn":"2024/1/5"}
                {"id":"q2","title":"坏日期","text":"不应导入。","expiresOn":"某日"}
                不是JSON
                {"id":"q1","title":"重复","text":"不应导入。"}
                {"id":"q3","title":"收费","text":"不收费。"}
                """);
        var report = fixture.scan();

        assertThat(fixture.all()).extracting(document -> document.id().value()).containsExactly("q1", "q3");
        var first = fixture.all().getFirst();
        assertThat(first.metadata().status()).isEqualTo(Status.REPEALED);
        assertThat(first.metadata().publishedOn()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(first.metadata().asked()).containsExactly("怎么申请");
        assertThat(report.skipped())
                .extracting(ImportReport.Skipped::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("第 2 行", "expiresOn", "某日"),
                        reason -> assertThat(reason).contains("第 3 行", "JSON"),
                        reason -> assertThat(reason).contains("第 4 行", "q1", "重复"));
    }
}
