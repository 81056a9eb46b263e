package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Following a request with number and query code, over real HTTP.
@Town
class StatusTests {

    @LocalServerPort
    int port;

    private Map<String, String> keys = Map.of();

    @BeforeEach
    void file() {
        var phone = new Phone(port)
                .open("/requests/new")
                .press("下一步：核对", FilingTests.person())
                .press("确认提交");
        keys = Map.of(
                "number", phone.element("number").text(),
                "code", phone.element("code").text());
    }

    @Test
    void anyPhoneWithNumberAndCodeSeesTheRequestAndNoCodeStandsInAnAddress() {
        var other = new Phone(port).open("/requests").press("查询", keys);
        assertThat(other.path()).isEqualTo("/requests/status");
        assertThat(other.answer().uri().getQuery()).isNull();
        assertThat(other.page().text()).contains("答复", "王**", "招标文件").doesNotContain("王小明");
        assertThat(other.page().select(".timeline li")).isNotEmpty();
        assertThat(other.cookies().toString()).doesNotContain(keys.get("code"));
        other.press("退出查询");
        assertThat(other.open("/requests/status").path()).isEqualTo("/requests");
    }

    @Test
    void withoutTheCodeNothingIsSeen() {
        var stranger = new Phone(port)
                .open("/requests")
                .press("查询", Map.of("number", keys.get("number"), "code", "AAAAAAAAAA"));
        assertThat(stranger.answer().statusCode()).isEqualTo(422);
        assertThat(stranger.page().text()).contains("不对").doesNotContain("招标");
        assertThat(stranger.element("number").val()).isEqualTo(keys.get("number"));
    }

    @Test
    void withdrawingAsksOnceMoreAndHappensOnce() {
        var phone = new Phone(port).open("/requests").press("查询", keys).open("/requests/withdraw");
        assertThat(phone.page().text()).contains("要撤回这件申请吗");
        var confirm = phone.prepared("确认撤回", Map.of());
        assertThat(phone.arrive(confirm).page().text()).contains("申请已经撤回");
        assertThat(phone.arrive(confirm).page().text()).contains("申请已经撤回");
        assertThat(phone.page().select(".timeline li:contains(您撤回了申请)")).hasSize(1);
        assertThat(phone.open("/requests/withdraw").page().text()).contains("不能撤回了");
    }

    @Test
    void theReceiptCanBeSeenAgain() {
        var phone = new Phone(port).open("/requests").press("查询", keys).open("/requests/receipt");
        assertThat(phone.element("number").text()).isEqualTo(keys.get("number"));
    }
}
