package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.conversation.Citizen;
import cn.gongkai.conversation.Conversation;
import cn.gongkai.conversation.Inbound;
import cn.gongkai.conversation.Reply;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Resident;
import cn.gongkai.support.Town;
import cn.gongkai.ticket.Tickets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A draft begun in chat and opened on the page by its link.
@Town
class ContinueTests {

    private final Drafts drafts;
    private final Tickets tickets;
    private final Conversation conversation;

    @LocalServerPort
    int port;

    ContinueTests(@Autowired Drafts drafts, @Autowired Tickets tickets, @Autowired Conversation conversation) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.conversation = conversation;
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

    @Test
    void aDraftGoesFromTheChatToThePageAndBack() {
        var citizen = new Citizen("wx1", UUID.randomUUID().toString());
        var link = Pattern.compile("href=\"[^\"]*(/requests/new\\?t=[\\w-]+)\"").matcher(say(citizen, "我要申请"));
        assertThat(link.find()).isTrue();
        say(citizen, "1");
        say(citizen, "赵一二");

        var phone = new Phone(port).open(link.group(1)).press("是我的，接着填");
        assertThat(phone.element("NAME").val()).isEqualTo("赵一二");
        phone.press("保存草稿，以后再填", Map.of("NAME", "钱三四", "DESCRIPTION", "2031年星际港口扩建合同"));
        assertThat(phone.page().text()).contains("草稿已保存");

        say(citizen, "继续");
        assertThat(say(citizen, "修改姓名")).contains("钱**");
    }

    private String say(Citizen citizen, String words) {
        return conversation.reply(new Inbound.Text(citizen, UUID.randomUUID().toString(), words))
                        instanceof Reply.Text(var body, var footer)
                ? body + "\n" + footer
                : "";
    }

    private Draft begunInChat() {
        var draft = drafts.begin(new Resident("wx1", UUID.randomUUID().toString()));
        drafts.save(draft.with(new Form(Map.of(FormField.NAME, "赵一二"))));
        return draft;
    }
}
