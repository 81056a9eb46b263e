package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionPartsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            公共汽车几点开始，票价多少           | 公共汽车几点开始;票价多少
            营业执照怎么办？要多久？收费吗？     | 营业执照怎么办;营业执照要多久;营业执照收费吗
            身份证怎么补办，户口本丢了找谁       | 身份证怎么补办;户口本丢了找谁
            2024年收到多少申请另外罚了多少件     | 2024年收到多少申请;罚了多少件
            全程票价多少钱                       | 全程票价多少钱
            全程票价多少钱，2024年办理了多少件行政许可？ | 全程票价多少钱;2024年办理了多少件行政许可
            你好，全程票价多少钱                 | 全程票价多少钱
            要多久，收费吗，在哪办，找谁办       |
            我昨天坐车去了，全程票价多少钱       | 全程票价多少钱
            """)
    void areQuestionsOfTheirOwn(String question, String parts) {
        var expected = parts == null ? new String[0] : parts.split(";");
        assertThat(QuestionParts.of(question)).as(Arrays.toString(expected)).containsExactly(expected);
    }
}
