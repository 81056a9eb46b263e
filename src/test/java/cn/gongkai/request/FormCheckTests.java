package cn.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormCheckTests {

    private static final Form COMPANY = Form.empty().with(FormField.KIND, "COMMERCIAL");

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X",
        "11010519491231002x, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "110105 19491231 002X, 11010519491231002X",
        "440524188001010014, IDENTITY_DATE",
        "110105194912310021, IDENTITY_CHECKSUM",
        "11010519491231002, IDENTITY_LENGTH",
        "110105491231002, IDENTITY_LENGTH",
        "1101051949123100２３４, IDENTITY_LENGTH",
        "11010519491331002X, IDENTITY_DATE",
        "11010519490230002X, IDENTITY_DATE",
        "1101051949123100AX, IDENTITY_DIGITS",
        "010105194912310021, IDENTITY_DIGITS",
        "' ', EMPTY"
    })
    void residentNumbers(String typed, String outcome) {
        assertOutcome(Form.empty(), FormField.IDENTITY_NUMBER, typed, outcome);
    }

    @Test
    void everySlipOfOneDigitInAResidentNumberIsFound() {
        var right = "11010519491231002X";
        var slips = new ArrayList<String>();
        for (var place = 0; place < 18; place++) {
            for (var character : "0123456789X".toCharArray()) {
                if (character != right.charAt(place)) {
                    slips.add(right.substring(0, place) + character + right.substring(place + 1));
                }
            }
        }
        for (var place = 0; place < 17; place++) {
            if (right.charAt(place) != right.charAt(place + 1)) {
                slips.add(right.substring(0, place)
                        + right.charAt(place + 1)
                        + right.charAt(place)
                        + right.substring(place + 2));
            }
        }
        assertThat(slips)
                .hasSizeGreaterThan(190)
                .allSatisfy(slip -> assertThat(FormCheck.check(Form.empty(), FormField.IDENTITY_NUMBER, slip))
                        .as(slip)
                        .isInstanceOf(Checked.Wrong.class));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, 91350100M000100Y43",
        "91350100m000100y43, 91350100M000100Y43",
        "９1350100M000100Y43, 91350100M000100Y43",
        "91350100M000100Y44, CREDIT_CHECKSUM",
        "91350100M000100Y4, CREDIT_LENGTH",
        "91350100I000100Y43, CREDIT_CHARACTERS",
        "91350100M00O100Y43, CREDIT_CHARACTERS"
    })
    void creditCodes(String typed, String outcome) {
        assertOutcome(COMPANY, FormField.IDENTITY_NUMBER, typed, outcome);
    }

    @Test
    void everySlipOfOneCharacterInACreditCodeIsFound() {
        var right = "91350100M000100Y43";
        var slips = new ArrayList<String>();
        for (var place = 0; place < 18; place++) {
            for (var character : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (character != right.charAt(place)) {
                    slips.add(right.substring(0, place) + character + right.substring(place + 1));
                }
            }
        }
        assertThat(slips)
                .hasSize(18 * 30)
                .allSatisfy(slip -> assertThat(FormCheck.check(COMPANY, FormField.IDENTITY_NUMBER, slip))
                        .as(slip)
                        .isInstanceOf(Checked.Wrong.class));
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "138 0013 8000, 13800138000",
        "１３８００１３８０００, 13800138000",
        "+86 138-0013-8000, 13800138000",
        "0086 13800138000, 13800138000",
        "19912345678, 19912345678",
        "0999-8123456, 09998123456",
        "（0999）8123456, 09998123456",
        "010-62345678, 01062345678",
        "021 62345678, 02162345678",
        "12345678901, NOT_A_PHONE",
        "1380013800, NOT_A_PHONE",
        "138001380001, NOT_A_PHONE",
        "62345678, NOT_A_PHONE",
        "电话没有, NOT_A_PHONE"
    })
    void phones(String typed, String outcome) {
        assertOutcome(Form.empty(), FormField.PHONE, typed, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "a@example.cn, a@example.cn",
        "ａ＠example.cn, a@example.cn",
        "a.b+c@mail.example.com.cn, a.b+c@mail.example.com.cn",
        "a@ example.cn, a@example.cn",
        "a@localhost, NOT_AN_EMAIL",
        "a@@example.cn, NOT_AN_EMAIL",
        "a.example.cn, NOT_AN_EMAIL",
        ".a@example.cn, NOT_AN_EMAIL",
        "a@-example.cn, NOT_AN_EMAIL"
    })
    void emails(String typed, String outcome) {
        assertOutcome(Form.empty(), FormField.EMAIL, typed, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 王小明",
        "' 王　小明 ', 王 小明",
        "阿卜杜热合曼·买买提, 阿卜杜热合曼·买买提",
        "𠮷田, 𠮷田",
        "Zhang San, Zhang San",
        "王, TOO_SHORT",
        "王小明😀, NOT_A_NAME",
        "12345, NOT_A_NAME",
        "<b>王小明</b>, NOT_A_NAME"
    })
    void names(String typed, String outcome) {
        assertOutcome(Form.empty(), FormField.NAME, typed, outcome);
    }

    @ParameterizedTest
    @CsvSource({"新疆某某（集团）有限公司, 新疆某某（集团）有限公司", "365建材商店, 365建材商店", "=1+1公司, NOT_A_NAME"})
    void organisations(String typed, String outcome) {
        assertOutcome(COMPANY, FormField.NAME, typed, outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "KIND, 自然人, NATURAL_PERSON",
        "KIND, 其他, OTHER_ORGANISATION",
        "KIND, COMMERCIAL, COMMERCIAL",
        "KIND, 别的, NOT_A_CHOICE",
        "DELIVERY, 邮寄, POST",
        "MEDIUM, 纸质, PAPER",
        "AGENT, 否, NO",
        "AGENT, 是, YES",
        "AGENT, 也许, NOT_A_CHOICE",
        "ADDRESS, 可克达拉市滨河大道1号, 可克达拉市滨河大道1号",
        "ADDRESS, 某地, TOO_SHORT",
        "ADDRESS, 12345678, NOT_AN_ADDRESS",
        "DESCRIPTION, 预算, TOO_SHORT",
        "DOCUMENT_NUMBER, 可经开发〔2024〕3号, 可经开发〔2024〕3号"
    })
    void others(FormField field, String typed, String outcome) {
        assertOutcome(Form.empty(), field, typed, outcome);
    }

    @Test
    void aDescriptionTakesAThousandCharactersAndKeepsItsLines() {
        assertThat(FormCheck.check(Form.empty(), FormField.DESCRIPTION, "𠮷".repeat(1000)))
                .isInstanceOf(Checked.Right.class);
        assertOutcome(Form.empty(), FormField.DESCRIPTION, "字".repeat(1001), "TOO_LONG");
        assertOutcome(Form.empty(), FormField.DESCRIPTION, "一、预算\r\n\r\n\r\n\r\n二、 决算\u0000", "一、预算\n\n二、 决算");
    }

    @Test
    void asksAPersonInOrder() {
        assertThat(missing(Form.empty()))
                .containsExactly(
                        FormField.KIND,
                        FormField.NAME,
                        FormField.IDENTITY_NUMBER,
                        FormField.DESCRIPTION,
                        FormField.DELIVERY,
                        FormField.AGENT);
        assertThat(missing(Applicants.person())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksForTheContactTheDeliveryNeedsAndNoOther(Delivery delivery) {
        var form = Applicants.person()
                .without(FormField.ADDRESS)
                .without(FormField.MEDIUM)
                .with(FormField.DELIVERY, delivery.name());
        assertThat(missing(form))
                .isEqualTo(
                        delivery.electronic()
                                ? List.of(delivery.contact())
                                : List.of(FormField.MEDIUM, delivery.contact()));
    }

    @Test
    void asksAnOrganisationForAPersonAndAnAgentForTheirOwnIdentity() {
        assertThat(missing(Applicants.person().with(FormField.KIND, "WELFARE")))
                .containsExactly(FormField.CONTACT_PERSON);
        assertThat(missing(Applicants.person().with(FormField.AGENT, Form.YES)))
                .containsExactly(FormField.AGENT_NAME, FormField.AGENT_IDENTITY_NUMBER);
    }

    @Test
    void asksForTheProofThatIsConfigured() {
        var form = Applicants.person();
        assertThat(FormCheck.missing(form, IdentityProof.NUMBER_AND_FILE, false))
                .containsExactly(FormField.IDENTITY_PROOF);
        assertThat(FormCheck.missing(form, IdentityProof.NUMBER_AND_FILE, true)).isEmpty();
        assertThat(FormCheck.missing(form.without(FormField.IDENTITY_NUMBER), IdentityProof.IN_PERSON, false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceForEveryField(Checked.Reason reason) {
        for (var field : FormField.values()) {
            assertThat(reason.sentence(field)).endsWith("。").doesNotContain("{");
        }
    }

    @Test
    void everyConstantHasALabel() {
        assertThat(List.of(ApplicantKind.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(IdentityKind.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(Delivery.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(Medium.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(Channel.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(State.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
        assertThat(List.of(FormField.values()))
                .allSatisfy(it -> assertThat(it.label()).isNotBlank());
    }

    @Test
    void masksWhatIdentifies() {
        var form = new Form(Map.of(
                FormField.KIND, "NATURAL_PERSON",
                FormField.NAME, "𠮷田小明",
                FormField.IDENTITY_NUMBER, Applicants.IDENTITY_NUMBER,
                FormField.PHONE, "13800138000",
                FormField.EMAIL, "someone@example.cn",
                FormField.ADDRESS, "可克达拉市滨河大道1号"));
        assertThat(form.masked(FormField.NAME)).contains("𠮷***");
        assertThat(form.masked(FormField.IDENTITY_NUMBER)).contains("110***********002X");
        assertThat(form.masked(FormField.PHONE)).contains("138****8000");
        assertThat(form.masked(FormField.EMAIL)).contains("s***@example.cn");
        assertThat(form.masked(FormField.ADDRESS)).contains("可克达拉市****");
        assertThat(form.masked(FormField.KIND)).contains("自然人");
        assertThat(form.toString()).doesNotContain("田", "138", "@");
    }

    private static List<FormField> missing(Form form) {
        return FormCheck.missing(form, IdentityProof.NUMBER, false);
    }

    private static void assertOutcome(Form form, FormField field, String typed, String outcome) {
        var expected = List.of(Checked.Reason.values()).stream()
                .filter(reason -> reason.name().equals(outcome))
                .<Checked>map(Checked.Wrong::new)
                .findFirst()
                .orElseGet(() -> new Checked.Right(outcome));
        assertThat(FormCheck.check(form, field, typed)).isEqualTo(expected);
    }
}
