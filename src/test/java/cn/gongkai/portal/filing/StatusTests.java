package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.support.Town;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Following a request with number and query code, over real HTTP.
@Town
class StatusTests {

    private final Casework casework;
    private final Clock clock;

    @LocalServerPort
    int port;

    private String number = "";
    private String code = "";
    private Map<String, String> keys = Map.of();

    StatusTests(@Autowired Casework casework, @Autowired Clock clock) {
        this.casework = casework;
        this.clock = clock;
    }

    @BeforeEach
    void file() {
        var phone = new Phone(port)
                .open("/requests/new")
                .press("下一步：核对", FilingTests.person())
                .press("确认提交");
        number = phone.element("number").text();
        code = phone.element("code").text();
        keys = Map.of("number", number, "code", code);
    }

    @Test
    void anyPhoneWithNumberAndCodeSeesTheRequestAndNoCodeStandsInAnAddress() {
        var other = new Phone(port).open("/requests").press("查询", keys);
        assertThat(other.path()).isEqualTo("/requests/status");
        assertThat(other.answer().uri().getQuery()).isNull();
        assertThat(other.page().text()).contains("答复", "王**", "招标文件").doesNotContain("王小明");
        assertThat(other.page().select(".timeline li")).isNotEmpty();
        assertThat(other.cookies().toString()).doesNotContain(code);
        other.press("退出查询");
        assertThat(other.open("/requests/status").path()).isEqualTo("/requests");
    }

    @Test
    void withoutTheCodeNothingIsSeen() {
        var stranger = new Phone(port).open("/requests").press("查询", Map.of("number", number, "code", "AAAAAAAAAA"));
        assertThat(stranger.answer().statusCode()).isEqualTo(422);
        assertThat(stranger.page().text()).contains("不对").doesNotContain("招标");
        assertThat(stranger.element("number").val()).isEqualTo(number);
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
    void guessingIsLockedAndSaidUntilWhen() {
        var guesser = new Phone(port, "203.0.113.66").open("/requests");
        var guess = Map.of("number", number, "code", "AAAAAAAAAA");
        for (var guesses = 0; guesses < 5; guesses++) {
            guesser.press("查询", guess);
            assertThat(guesser.answer().statusCode()).isEqualTo(422);
        }
        guesser.press("查询", guess);
        assertThat(guesser.answer().statusCode()).isEqualTo(429);
        assertThat(guesser.element("told").text()).containsPattern("\\d+月\\d+日\\d\\d:\\d\\d 以后再试");
    }

    @Test
    void whoGuessesManyNumbersIsLockedAndNobodyElse() {
        var guesser = new Phone(port, "203.0.113.67").open("/requests");
        for (var guesses = 0; guesses < 10; guesses++) {
            guesser.press("查询", Map.of("number", "1999 " + guesses, "code", "AAAAAAAAAA"));
        }
        guesser.press("查询", keys);
        assertThat(guesser.answer().statusCode()).isEqualTo(429);
        var other = new Phone(port, "203.0.113.68").open("/requests").press("查询", keys);
        assertThat(other.path()).isEqualTo("/requests/status");
    }

    @Test
    void whatStaffAskForIsSuppliedOnce() {
        var id = casework.idOf(number).orElseThrow();
        work(id, new StaffAct.Register("张三"));
        work(id, new StaffAct.RequestSupplement("请写明是哪一条路", LocalDate.now(clock).plusDays(10), Optional.empty()));
        var phone = new Phone(port).open("/requests").press("查询", keys);
        assertThat(phone.page().select("h1").text()).isEqualTo("待补正");
        assertThat(phone.page().text()).contains("请写明是哪一条路");
        phone.press("提交补正");
        assertThat(phone.answer().statusCode()).isEqualTo(422);
        assertThat(phone.element("words").attr("aria-invalid")).isEqualTo("true");
        var send = phone.prepared("提交补正", Map.of("words", "人民路"));
        phone.arrive(send).arrive(send);
        assertThat(phone.page().text()).contains("补正已经收到");
        assertThat(phone.page().select("h1").text()).isEqualTo("办理中");
        assertThat(phone.page().select(".timeline li:contains(已收到您的补正)")).hasSize(1);
    }

    @Test
    void reasonsAreGiven() {
        var id = casework.idOf(number).orElseThrow();
        work(id, new StaffAct.Register("张三"));
        work(id, new StaffAct.AskReasons("请说明为什么申请这么多", LocalDate.now(clock).plusDays(10)));
        var phone = new Phone(port).open("/requests").press("查询", keys);
        phone.press("提交理由", Map.of("words", "写论文用"));
        assertThat(phone.page().text()).contains("您说明的理由已经收到");
    }

    @Test
    void theAnswerIsReadAfterALookAtWhoReadsIt() {
        var id = casework.idOf(number).orElseThrow();
        work(id, new StaffAct.Register("张三"));
        casework.enclose(
                id, Attachment.Kind.ENCLOSURE, "合同.txt", "text/plain", new byte[] {1, 2, 3}, Clerk.ofAll("clerk"), "e");
        work(id, new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "招标文件一份。"), List.of()));
        work(id, new StaffAct.Review(Optional.empty()), "reviewer");
        work(id, new StaffAct.Sign(), "signer");
        var phone = new Phone(port).open("/requests").press("查询", keys);
        assertThat(phone.page().select("#proof")).isEmpty();
        work(id, new StaffAct.Serve(Delivery.COLLECT, LocalDate.now(clock), Optional.empty()));

        phone.open("/requests/status");
        assertThat(phone.page().text()).contains("申请行政复议", "提起行政诉讼");
        assertThat(phone.press("看答复", Map.of("proof", "0000")).page().text()).contains("不一致");
        var read = phone.prepared("看答复", Map.of("proof", "002x"));
        var kept = phone.prepared("下载答复和附件", Map.of("proof", "002X"));
        assertThat(phone.arrive(read).page().text()).contains("政府信息公开告知书", "王小明", "招标文件一份");
        assertThat(phone.answer()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'");
        assertThat(phone.answer().uri().getQuery()).isNull();
        assertThat(phone.arrive(kept).answer().headers().firstValue("Content-Type"))
                .contains("application/zip");
        // Whoever only holds number and code does not get past the question.
        var guesser = new Phone(port).open("/requests").press("查询", keys);
        for (var guess = 0; guess < 6; guess++) {
            guesser.press("看答复", Map.of("proof", "111" + guess));
        }
        assertThat(guesser.page().text()).contains("填错的次数太多");
    }

    private void work(UUID id, StaffAct act) {
        work(id, act, "clerk");
    }

    private void work(UUID id, StaffAct act, String clerk) {
        var version = casework.get(id).orElseThrow().version();
        assertThat(casework.act(
                        id, version, act, Clerk.ofAll(clerk), UUID.randomUUID().toString()))
                .isInstanceOf(Worked.Done.class);
    }

    @Test
    void theReceiptCanBeSeenAgain() {
        var phone = new Phone(port).open("/requests").press("查询", keys).open("/requests/receipt");
        assertThat(phone.element("number").text()).isEqualTo(number);
    }
}
