package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Resident;
import cn.gongkai.support.Town;
import cn.gongkai.ticket.Tickets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A draft begun in chat and opened on the page by its link.
@Town
class ContinueTests {

    private final Drafts drafts;
    private final Tickets tickets;

    @LocalServerPort
    int port;

    ContinueTests(@Autowired Drafts drafts, @Autowired Tickets tickets) {
        this.drafts = drafts;
        this.tickets = tickets;
    }

    @Test
    void theLinkShowsWhoseDraftItIsAndTheButtonOpensIt() {
        var draft = begunInChat();
        var phone = new Phone(port).open("/requests/new?t=" + tickets.issue(Tickets.Kind.DRAFT_LINK, draft.token()));
        assertThat(phone.page().text()).contains("赵**").doesNotContain("赵一二");
        assertThat(phone.cookies()).noneMatch(cookie -> cookie.getName().equals("draft"));
        assertThat(phone.page().select(".top a").eachAttr("href")).noneMatch(link -> link.contains("t%3D"));
        phone.press("是我的，接着填");
        assertThat(phone.path()).isEqualTo("/requests/new");
        assertThat(phone.element("NAME").val()).isEqualTo("赵一二");
        assertThat(phone.page().select("#DELIVERY-WECHAT")).hasSize(1);
    }

    @Test
    void aLinkThatWasChangedOrMadeForSomethingElseOpensNothing() {
        var token = begunInChat().token();
        var good = tickets.issue(Tickets.Kind.DRAFT_LINK, token);
        var changed = (good.startsWith("A") ? 'B' : 'A') + good.substring(1);
        for (var bad : new String[] {changed, tickets.issue(Tickets.Kind.VISIT, token), token, "x"}) {
            var phone = new Phone(port).open("/requests/new?t=" + bad);
            assertThat(phone.page().text()).contains("链接已经过期").doesNotContain("赵");
        }
    }

    private Draft begunInChat() {
        var draft = drafts.begin(new Resident("wx1", UUID.randomUUID().toString()));
        drafts.save(draft.with(new Form(Map.of(FormField.NAME, "赵一二"))));
        return draft;
    }
}
