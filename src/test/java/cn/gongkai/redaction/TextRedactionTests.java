package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.redaction.finder.KnownWord;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plain text, pasted or as a file.
class TextRedactionTests {

    private final Redactor redactor = new Redactor();

    @Test
    void theLengthOfABlockTellsNothing() {
        assertThat(copy("电话13800138000，住可克达拉市迎宾路12号3栋2单元301室。")).isEqualTo("电话▇▇▇▇，住▇▇▇▇。");
    }

    @Test
    void theSameNumberIsOneFindingHoweverItIsWritten() {
        var scan = read("13800138000，138-0013-8000，１３８ ００１３ ８０００");
        assertThat(scan.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.places()).isEqualTo(3);
            assertThat(finding.contexts()).hasSize(3);
            assertThat(finding.toString()).doesNotContain("1380");
        });
    }

    @Test
    void whatIsNotSeenIsNotInTheCopy() {
        assertThat(copy("正\u200b文\u202e\u206013800138000\ufeff完")).isEqualTo("正文▇▇▇▇完");
    }

    @Test
    void ownWordsAreCoveredEverywhere() {
        var text = "项目代号青松，青 松二期。".getBytes(UTF_8);
        var copied = (Copied.Made) redactor.copy(text, List.of(), List.of("青松"));
        assertThat(new String(copied.content(), UTF_8)).isEqualTo("项目代号▇▇▇▇，▇▇▇▇二期。");
        assertThat(copied.places()).isEqualTo(2);
        assertThat(Redactor.covered("青松计划", List.of(), List.of("青松"))).isEqualTo("▇▇▇▇计划");
    }

    @Test
    void namesOfTheCaseAreFound() {
        var text = "王小明和王 小 明".getBytes(UTF_8);
        var scan = (Scanned.Read) redactor.scan(text, List.of(new KnownWord(FindingKind.NAME, "王小明")));
        assertThat(scan.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.places()).isEqualTo(2));
    }

    @Test
    void readsWhatOlderProgramsWrote() {
        var scan = (Scanned.Read) redactor.scan("联系电话：13800138000".getBytes(Charset.forName("GB18030")), List.of());
        assertThat(scan.findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.contexts().getFirst().before()).isEqualTo("联系电话："));
    }

    @Test
    void refusesOtherKindsOfFiles() {
        for (var other : List.of("{\\rtf1 x}", "<!DOCTYPE html><p>x", "GIF89a\0\0")) {
            assertThat(redactor.scan(other.getBytes(UTF_8), List.of()))
                    .isInstanceOfSatisfying(
                            Scanned.Refused.class,
                            refused -> assertThat(refused.sentence()).contains("只能处理"));
        }
    }

    private String copy(String text) {
        var copied = redactor.copy(text.getBytes(UTF_8), read(text).findings(), List.of());
        return new String(((Copied.Made) copied).content(), UTF_8);
    }

    private Scanned.Read read(String text) {
        return (Scanned.Read) redactor.scan(text.getBytes(UTF_8), List.of());
    }
}
