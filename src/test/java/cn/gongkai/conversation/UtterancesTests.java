package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtterancesTests {

    private final Utterances utterances =
            new Utterances(new Wording(new ConversationProperties(Path.of("none"), Duration.ofMinutes(30))));

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "２, 2",
        "三, 3",
        "②, 2",
        "第二个, 2",
        "「第二个」, 2",
        "第3条, 3",
        "（2）, 2",
        "2。, 2",
        "2️⃣, 2",
        "' 1 ', 1",
        "看第一份, 1",
        "選第二個, 2",
        "9, 9"
    })
    void readsChoices(String typed, int number) {
        assertThat(utterances.read(typed)).isEqualTo(new Utterance.Choice(number));
    }

    @ParameterizedTest
    @CsvSource({
        "帮助, HELP",
        "幫助, HELP",
        "「帮助」, HELP",
        "ＨＥＬＰ, HELP",
        "?, HELP",
        "？, HELP",
        "人工。, PERSON",
        "“人工”, PERSON",
        "轉人工, PERSON",
        "我要申请, APPLY",
        "提交公开申请, APPLY",
        "我的, MINE",
        "更多, MORE",
        "取消, CANCEL",
        "你好！, HELLO",
        "谢谢🙏, THANKS",
        "菜单, MENU"
    })
    void readsKeywords(String typed, Keyword keyword) {
        assertThat(utterances.read(typed)).isEqualTo(new Utterance.Word(keyword));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "10", "0", "二十", "我的社保在哪里办", "你好，公交几点停", "第二季度预算", "帮助残疾人的政策", "a"})
    void everythingElseIsAQuestion(String typed) {
        assertThat(utterances.read(typed)).isEqualTo(new Utterance.Question(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "😀", "👨‍👩‍👧", "。。。", "——", "？？？", "\u200b", "\ud800", "\u0000"})
    void readsNothingIntoSigns(String typed) {
        assertThat(utterances.read(typed)).isEqualTo(new Utterance.Wordless());
    }

    @Test
    void leavesOutWhatCannotBeStored() {
        assertThat(utterances.read(" 公\u0000交\ud800几点\u0007停 ")).isEqualTo(new Utterance.Question("公交几点停"));
        assertThat(utterances.read("𠮷祥路")).isEqualTo(new Utterance.Question("𠮷祥路"));
    }

    @Test
    void countsCharactersNotHalves() {
        assertThat(utterances.read("𠮷".repeat(Utterances.LONGEST))).isInstanceOf(Utterance.Question.class);
        assertThat(utterances.read("𠮷".repeat(Utterances.LONGEST + 1))).isInstanceOf(Utterance.TooLong.class);
    }

    @Test
    void namesNoWordsInToString() {
        assertThat(utterances.read("我家的事").toString()).doesNotContain("我家");
        assertThat(utterances.read("我家的事".repeat(99)).toString()).doesNotContain("我家");
    }
}
