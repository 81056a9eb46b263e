package cn.gongkai.disclosure.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTraceTests {

    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X请核对, IDENTITY_NUMBER, 11010519491231002X",
        "证号１１０１０５１９４９１２３１００２Ｘ, IDENTITY_NUMBER, 11010519491231002X",
        "卡号6222021234567890123, BANK_CARD, 6222021234567890123",
        "卡号 6222 0212 3456 7890, BANK_CARD, 6222 0212 3456 7890",
        "电话13800138000。, MOBILE, 13800138000",
        "电话138-0013-8000, MOBILE, 138-0013-8000",
        "请拨0999-1234567, LANDLINE, 0999-1234567",
        "写信到 li@example.com 吧, EMAIL, li@example.com",
        "新F12345停在路边, PLATE, 新F12345",
        "住在3号楼2单元501室, ADDRESS, 3号楼2单元501室",
        "我叫王小明, NAME, 我叫王小明"
    })
    void seesWhatHasAShape(String text, PersonalTrace.Kind kind, String words) {
        assertThat(PersonalTrace.in(text)).containsExactly(new PersonalTrace(kind, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年办理行政许可86件，收费923.71万元。",
                "依据国令第711号第三十三条，20个工作日内答复。",
                "统一社会信用代码和文号可经开依申〔2026〕001号",
                "预算3200万元，决算3150万元，2026-11-26公布"
            })
    void leavesOfficialTextAlone(String text) {
        assertThat(PersonalTrace.in(text)).isEmpty();
    }

    @Test
    void namesEachOnceAndKeepsItOutOfLogs() {
        var traces = PersonalTrace.in("13800138000，再说一遍13800138000");
        assertThat(traces).hasSize(1);
        assertThat(traces.toString()).doesNotContain("138");
    }
}
