package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Filing a request on the page, over real HTTP, without scripts.
@Town
class FilingTests {

    /// Made up; its checksum is right.
    private static final String CARD = "11010519491231002X";

    @LocalServerPort
    int port;

    private Phone phone;

    @BeforeEach
    void pickUpThePhone() {
        phone = new Phone(port);
    }

    static Map<String, String> person() {
        return Map.of(
                "DESCRIPTION", "青石镇2023年自来水管道改造的招标文件",
                "KIND", "NATURAL_PERSON",
                "NAME", "王小明",
                "IDENTITY_NUMBER", CARD,
                "AGENT", "NO",
                "DELIVERY", "POST",
                "MEDIUM", "PAPER",
                "ADDRESS", "青石镇人民路8号");
    }

    @Test
    void aResidentFilesAndGetsAReceipt() {
        phone.open("/requests/new").press("下一步：核对", person());
        assertThat(phone.path()).isEqualTo("/requests/new/check");
        assertThat(phone.page().text())
                .contains("王**")
                .contains("招标文件")
                .doesNotContain(CARD)
                .doesNotContain("王小明");
        phone.press("确认提交");
        assertThat(phone.path()).isEqualTo("/requests/receipt");
        assertThat(phone.page().select("#number").text()).matches("可经开依申〔\\d{4}〕\\d{3,}号");
        assertThat(phone.page().select("#code").text()).matches("[2-9A-Z]{10}");
        assertThat(phone.page().select("#due").text()).matches("\\d{4}年\\d+月\\d+日");
        assertThat(phone.page().select(".trace tbody tr").size()).isGreaterThan(20);
        assertThat(phone.page().text()).contains("撤回");
    }

    @Test
    void aSecondClickGetsTheSameReceipt() {
        phone.open("/requests/new").press("下一步：核对", person());
        var click = phone.prepared("确认提交", Map.of());
        var first = phone.arrive(click).page().select("#number").text();
        var second = phone.arrive(click).page().select("#number").text();
        assertThat(first).isNotBlank();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        var typed = new HashMap<>(person());
        typed.put("IDENTITY_NUMBER", "110105194912310021");
        typed.put("ADDRESS", "");
        phone.open("/requests/new").press("下一步：核对", typed);
        assertThat(phone.answer().statusCode()).isEqualTo(422);
        var page = phone.page();
        assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#IDENTITY_NUMBER", "#ADDRESS");
        var number = phone.element("IDENTITY_NUMBER");
        assertThat(number.attr("aria-invalid")).isEqualTo("true");
        assertThat(number.val()).isEqualTo("110105194912310021");
        for (var id : number.attr("aria-describedby").split(" ")) {
            assertThat(page.getElementById(id)).as(id).isNotNull();
        }
        assertThat(phone.element("IDENTITY_NUMBER-error").text()).contains("校验位不符");
        assertThat(phone.element("NAME").val()).isEqualTo("王小明");
        assertThat(page.select("#DELIVERY-POST").hasAttr("checked")).isTrue();
    }

    @Test
    void aDraftIsSavedAndOpenedAgainOnThisPhoneOnly() {
        phone.open("/requests/new").press("保存草稿，以后再填", Map.of("NAME", "李四", "IDENTITY_NUMBER", CARD));
        assertThat(phone.page().text()).contains("草稿已保存");
        phone.open("/requests/new");
        assertThat(phone.element("NAME").val()).isEqualTo("李四");
        assertThat(phone.answer().body()).contains("110***********002X").doesNotContain(CARD);
        assertThat(phone.element("IDENTITY_NUMBER").val()).isEmpty();
        assertThat(new Phone(port).open("/requests/new").answer().body()).doesNotContain("李四");
        var cookie = phone.cookies().stream()
                .filter(candidate -> candidate.getName().equals("draft"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getMaxAge()).isGreaterThan(20L * 24 * 3600);
        phone.press("删除草稿");
        assertThat(phone.open("/requests/new").answer().body()).doesNotContain("李四");
    }

    @Test
    void aNumberOnceTypedNeedNotBeTypedAgain() {
        phone.open("/requests/new").press("保存草稿，以后再填", Map.of("IDENTITY_NUMBER", CARD));
        var rest = new HashMap<>(person());
        rest.remove("IDENTITY_NUMBER");
        phone.press("下一步：核对", rest);
        assertThat(phone.path()).isEqualTo("/requests/new/check");
        assertThat(phone.page().text()).contains("110***********002X");
    }

    @Test
    void onlyWhatIsNeededIsAskedAndKept() {
        var typed = new HashMap<>(person());
        typed.put("EMAIL", "ming@example.cn");
        phone.open("/requests/new").press("下一步：核对", typed);
        assertThat(phone.page().text()).doesNotContain("example.cn");
        phone.open("/requests/new");
        assertThat(phone.page().select("#DELIVERY-WECHAT")).isEmpty();
        assertThat(phone.page().select("[name*=PURPOSE]")).isEmpty();
    }

    @Test
    void thePrivacyNoticeComesBeforeTheFirstPersonalField() {
        var page = phone.open("/requests/new").page();
        var order = page.select(".privacy, [name=KIND], [name=NAME]");
        assertThat(order.getFirst().hasClass("privacy")).isTrue();
        assertThat(order.size()).isGreaterThan(2);
    }

    @Test
    void everyFieldHasALabelAndEveryReferenceExists() {
        var page = phone.open("/requests/new").page();
        var fields = page.select("main input:not([type=hidden]), main textarea, main select");
        assertThat(fields.size()).isGreaterThan(15);
        for (var field : fields) {
            assertThat(page.select("label[for=" + field.id() + "]").isEmpty() && field.closest("label") == null)
                    .as(field.id())
                    .isFalse();
            for (var id : field.attr("aria-describedby").split(" ")) {
                assertThat(id.isEmpty() || page.getElementById(id) != null)
                        .as(id)
                        .isTrue();
            }
        }
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void savedElsewhereIsToldAndMerged() {
        phone.open("/requests/new").press("保存草稿，以后再填", Map.of("NAME", "李四"));
        var other = phone.prepared("保存草稿，以后再填", Map.of("PERIOD", "2024年", "NAME", ""));
        phone.press("保存草稿，以后再填", Map.of("TITLE", "预算表"));
        phone.arrive(other);
        assertThat(phone.answer().statusCode()).isEqualTo(409);
        assertThat(phone.element("TITLE").val()).isEqualTo("预算表");
        assertThat(phone.element("PERIOD").val()).isEqualTo("2024年");
        assertThat(phone.element("NAME").val()).isEqualTo("李四");
    }

    @Test
    void whatChangedAfterItWasShownIsShownAgain() {
        phone.open("/requests/new").press("下一步：核对", person());
        var confirm = phone.prepared("确认提交", Map.of());
        phone.open("/requests/new").press("保存草稿，以后再填", Map.of("TITLE", "招标文件"));
        phone.arrive(confirm);
        assertThat(phone.path()).isEqualTo("/requests/new/check");
        assertThat(phone.page().text()).contains("刚刚改过");
    }

    @Test
    void whatIsPublishedIsShownBeforeItIsRequested() {
        var typed = new HashMap<>(person());
        typed.put("DESCRIPTION", "2024年办理了多少件行政许可");
        phone.open("/requests/new").press("下一步：核对", typed);
        assertThat(phone.page().select(".published").text()).contains("86").contains("2024年政府信息公开工作年度报告");
    }

    @Test
    void foreignFormsAreRefused() {
        phone.open("/requests/new").press("下一步：核对", person());
        phone.arrive(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/requests/new/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("version=1"))
                .build());
        assertThat(phone.answer().statusCode()).isEqualTo(403);
    }

    @Test
    void largeTypeLosesNothingTyped() {
        phone.open("/requests/new").press("长辈版", Map.of("NAME", "李", "EMAIL", "half@"));
        assertThat(phone.page().select("html").hasClass("large")).isTrue();
        assertThat(phone.element("NAME").val()).isEqualTo("李");
        assertThat(phone.element("EMAIL").val()).isEqualTo("half@");
        assertThat(phone.page().select(".errors")).isEmpty();
        assertThat(phone.press("标准版").page().select("html").hasClass("large")).isFalse();
    }

    @Test
    void nothingOfADraftStaysInABrowsersCache() {
        phone.open("/requests/new");
        assertThat(phone.answer().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        phone.open("/requests/new")
                .press("下一步：核对", Map.of("NAME", "\"><script>x</script>", "DESCRIPTION", "</textarea><b>"));
        assertThat(phone.answer().body()).doesNotContain("<script>").doesNotContain("</textarea><b>");
    }

    @Test
    void anybodyCanCheckAReceipt() {
        phone.open("/requests/new").press("下一步：核对", person()).press("确认提交");
        var number = phone.page().select("#number").text();
        var hash = phone.page().select("#hash").text();
        var anybody = new Phone(port);
        anybody.open("/requests/check")
                .press("核验", Map.of("number", number, "hash", hash.substring(0, 30) + " " + hash.substring(30)));
        assertThat(anybody.page().text()).contains("属实").doesNotContain("招标");
        anybody.press("核验", Map.of("hash", hash.replace(hash.charAt(0), hash.charAt(0) == 'a' ? 'b' : 'a')));
        assertThat(anybody.page().select(".warning").text()).contains("没有查到");
    }
}
