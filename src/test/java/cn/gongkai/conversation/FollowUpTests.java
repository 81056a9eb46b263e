package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # A thing in the place of one called alike
            2024年办理了多少件行政许可,     那行政处罚呢,         2024年办理了多少件行政处罚
            2024年办理了多少件行政许可？,   行政处罚呢？,         2024年办理了多少件行政处罚？
            2024年作出多少件行政处罚,       行政强制的呢,         2024年作出多少件行政强制
            居民身份证补办要多久,           那居住证呢,           居住证要多久
            依申请公开收费吗,               主动公开呢,           主动公开收费吗
            微信公众号发布了多少条,         那网站呢,             网站发布了多少条
            # A thing in the place of what the question was about
            身份证怎么补办,                 护照呢,               护照怎么补办
            你好，请问户口本丢了怎么办,     那房产证丢了呢,       房产证丢了怎么办
            营业执照需要什么材料,           那税务登记呢,         税务登记需要什么材料
            公共汽车几点开始,               自来水厂呢,           自来水厂几点开始
            # A year in the place of a year
            2024年办理了多少件行政许可,     2023年呢,             2023年办理了多少件行政许可
            2024年办理了多少件行政许可,     那2023年的呢？,       2023年办理了多少件行政许可
            2024年办理了多少件行政许可,     去年呢,               去年办理了多少件行政许可
            2024年办理了多少件行政许可,     上一年呢,             2023年办理了多少件行政许可
            2024年度公开了几条,             下一年呢,             2025年公开了几条
            今年收到多少申请,               去年呢,               去年收到多少申请
            去年收到多少申请,               前年,                 前年收到多少申请
            2024年罚没多少钱,               2022年,               2022年罚没多少钱
            # A year before a question without one
            办理了多少件行政许可,           2024年呢,             2024年办理了多少件行政许可
            我想问一下有多少件复议,         那去年呢,             去年有多少件复议
            # Another question on the same matter
            营业执照怎么办理,               那收费吗,             营业执照收费吗
            营业执照怎么办理,               要多久呢,             营业执照要多久
            政府信息公开申请怎么提交,       那多少天答复,         政府信息公开申请多少天答复
            身份证怎么补办,                 那需要什么材料？,     身份证需要什么材料
            公租房什么条件可以申请,         那在哪里申请呢,       公租房在哪里申请
            2024年行政许可多少件,           那怎么查呢,           行政许可怎么查
            """)
    void isCompletedFromTheQuestionBefore(String before, String typed, String whole) {
        assertThat(FollowUp.complete(typed, before)).contains(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "还有呢",
                "然后呢",
                "其他的呢",
                "人呢",
                "你呢？",
                "怎么办呢",
                "为什么呢",
                "什么呢",
                "身份证怎么补办",
                "2024年办理了多少件行政许可",
                "今年收到多少申请",
                "我想问问营业执照到期以后没有及时换证会不会被处罚呢",
                "谢谢",
                "呢",
                "？",
                "那",
                "行政处罚",
                "那我就不明白了，你们到底管不管",
                "2",
                "24",
                "2024",
                "帮我查一下去年的报告",
            })
    void standsForItself(String typed) {
        assertThat(FollowUp.complete(typed, "2024年办理了多少件行政许可")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024年办理了多少件行政许可, 2024年呢", "行政许可多少件, 那行政许可呢", "今年多少件, 那上一年呢"})
    void asksNothingNew(String before, String typed) {
        assertThat(FollowUp.complete(typed, before)).isEmpty();
    }
}
