package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.inbox.Inbox;
import cn.gongkai.support.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is said or recorded once.
@Town
class OnceTests {

    private final Citizen citizen = new Citizen("wxtown", UUID.randomUUID().toString());

    @Autowired
    Conversation conversation;

    @Autowired
    Inbox inbox;

    @Test
    void aMessageThatComesAgainRecordsNothingAgain() {
        says("火星基地哪年建成", "m1");
        var first = says("2", "m2");
        var number = inbox.ofPerson("wxtown", citizen.openId(), 9).getFirst().number();
        assertThat(first).contains(number);
        assertThat(says("2", "m2")).contains(number);
        assertThat(inbox.ofPerson("wxtown", citizen.openId(), 9)).hasSize(1);
    }

    @Test
    void aMessageThatComesAgainGetsItsNumberEvenIfTheOfferIsStillThere() {
        says("火星基地哪年建成", "m1");
        says("2", "m2");
        // As another node sees it that did not yet know of the first answer.
        says("火星基地哪年建成", "m1");
        says("2", "m2");
        assertThat(inbox.ofPerson("wxtown", citizen.openId(), 9)).hasSize(1);
    }

    @Test
    void anotherTapOnTheSameChoiceIsNotAnotherMatter() {
        says("火星基地哪年建成", "m1");
        says("2", "m2");
        says("2", "m3");
        assertThat(inbox.ofPerson("wxtown", citizen.openId(), 9)).hasSize(1);
    }

    @Test
    void saysOnceADayWhatAQuotationIsWorth() {
        var said = "以原文为准";
        assertThat(says("2024年办理了多少件行政许可", "m1")).contains(said);
        assertThat(says("2024年办理了多少件行政许可", "m2")).doesNotContain(said);
    }

    private String says(String words, String key) {
        return switch (conversation.reply(new Inbound.Text(citizen, citizen.openId() + key, words))) {
            case Reply.Text(var body, var footer) -> body + "\n" + footer;
            case Reply.Silence() -> "";
        };
    }
}
