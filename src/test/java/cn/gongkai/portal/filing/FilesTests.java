package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Files sent with a request, over real HTTP: an agent's, since this town asks for no photo of a card.
@Town
class FilesTests {

    @LocalServerPort
    int port;

    private Phone phone = new Phone(0);

    @BeforeEach
    void fillIn() {
        var typed = new HashMap<>(FilingTests.person());
        typed.putAll(Map.of("AGENT", "YES", "AGENT_NAME", "陈代理", "AGENT_IDENTITY_NUMBER", "11010519491231002X"));
        phone = new Phone(port).open("/requests/new").press("下一步：核对", typed);
        assertThat(phone.path()).isEqualTo("/requests/new/files");
    }

    @Test
    void fourFilesAreTakenAndNoFifth() throws IOException {
        var photo = ProofsTests.drawn("jpeg", 60, 40);
        for (var sent = 1; sent <= 4; sent++) {
            phone.upload("上传", "photo.jpg", photo);
            assertThat(phone.page().select(".uploaded li")).hasSize(sent);
        }
        assertThat(phone.page().select("form.upload")).isEmpty();
        phone.press("删除");
        assertThat(phone.page().select(".uploaded li")).hasSize(3);
        phone.open("/requests/new/check").press("确认提交");
        assertThat(phone.path()).isEqualTo("/requests/receipt");
    }

    @Test
    void whatIsNoPictureIsRefusedWithASentence() {
        phone.upload("上传", "photo.jpg", "<script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(phone.answer().statusCode()).isEqualTo(422);
        assertThat(phone.element("told").text()).contains("JPG、PNG");
        phone.upload("上传", "photo.jpg", new byte[0]);
        assertThat(phone.element("told").text()).contains("还没有选文件");
    }

    @Test
    void elevenMegabytesAreRefusedWithASentence() {
        phone.upload("上传", "photo.jpg", new byte[11 * 1024 * 1024]);
        assertThat(phone.answer().statusCode()).isEqualTo(422);
        assertThat(phone.element("told").text()).contains("10MB");
    }

    @Test
    void fortyMegabytesDoNotBreakTheLine() {
        phone.upload("上传", "photo.jpg", new byte[40 * 1024 * 1024]);
        assertThat(phone.answer().statusCode()).isBetween(400, 499);
    }
}
