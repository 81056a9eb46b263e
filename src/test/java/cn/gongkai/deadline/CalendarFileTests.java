package cn.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a calendar file may hold, and what is said of one that cannot be used.
class CalendarFileTests {

    private static final String DAY = "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}";

    private static CalendarFile read(String name, String json) {
        return CalendarReader.file(name, json.getBytes(StandardCharsets.UTF_8));
    }

    private static String year(int year, String days) {
        return "{\"year\":" + year + ",\"papers\":[\"https://www.gov.cn/\"],\"days\":[" + days + "]}";
    }

    @Test
    void readsANotice() {
        assertThat(read("2027.json", year(2027, DAY)))
                .isEqualTo(new CalendarFile(
                        "",
                        2027,
                        List.of("https://www.gov.cn/"),
                        List.of(new CalendarFile.Entry("元旦", LocalDate.of(2027, 1, 1), true))));
        assertThat(read("xinjiang-2027.json", year(2027, DAY)))
                .returns("xinjiang", CalendarFile::overlay)
                .returns("xinjiang-2027.json", CalendarFile::fileName);
        assertThat(read("2027.json", year(2027, DAY)).fileName()).isEqualTo("2027.json");
    }

    @Test
    void readsEveryFileThatIsShipped() {
        var files = Calendars.contents();
        files.remove("schema.json");
        assertThat(files).hasSize(12).allSatisfy((name, content) -> {
            var file = CalendarReader.file(name, content);
            assertThat(file.missingHolidays()).isEmpty();
            assertThat(file.announced()).isEqualTo(!name.equals("2027.json"));
            assertThat(file.papers().isEmpty()).isEqualTo(name.equals("2027.json"));
        });
    }

    @Test
    void saysWhereTheJsonBreaksOff() {
        assertThatExceptionOfType(UnusableCalendar.class)
                .isThrownBy(() -> read("2027.json", "{\n  \"year\": 2027,\n  \"days\": [}"))
                .withMessageContaining("（第3行第12列附近）");
    }

    @Test
    void readsTheFirstAndTheLastYearThereMayBe() {
        assertThat(read("2000.json", year(2000, "")).year()).isEqualTo(2000);
        assertThat(read("2100.json", year(2100, "")).year()).isEqualTo(2100);
    }

    @Test
    void readsAFileSavedWithAByteOrderMark() {
        assertThat(read("2027.json", "\uFEFF" + year(2027, DAY)).announced()).isTrue();
    }

    @Test
    void acceptsTheFirstDayOfTheDecemberBefore() {
        assertThat(read("2027.json", year(2027, DAY.replace("2027-01-01", "2026-12-01")))
                        .days())
                .hasSize(1);
        assertThat(read("2027.json", year(2027, DAY.replace("2027-01-01", "2027-12-31")))
                        .days())
                .hasSize(1);
    }

    @Test
    void namesTheHolidaysACutOffListLacks() {
        assertThat(read("2027.json", year(2027, DAY)).missingHolidays())
                .containsExactly("春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
        assertThat(read("2027.json", year(2027, "")).missingHolidays()).isEmpty();
        assertThat(read("xinjiang-2027.json", year(2027, DAY)).missingHolidays())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2027.json   | {`year`:2027,              | 内容不是有效的 JSON（第1行第",
                "2027.json   |                            | 内容应为 holiday-cn 格式",
                "2027.json   | []                         | 内容应为 holiday-cn 格式",
                "2027.json   | {'papers':[],'days':[]}    | year 应为2000至2100之间的整数年份。",
                "2027.json   | {'year':'2027','papers':[],'days':[]} | year 应为2000至2100之间的整数年份。",
                "1999.json   | {'year':1999,'papers':[],'days':[]} | year 应为2000至2100之间的整数年份。",
                "2101.json   | {'year':2101,'papers':[],'days':[]} | year 应为2000至2100之间的整数年份。",
                "2027.json   | {'year':2026,'papers':[],'days':[]} | year 是2026，与文件名中的年份2027不一致。",
                "2027.json   | {'year':2027,'year':2027,'papers':[],'days':[]} | 内容不是有效的 JSON",
                "2027.json   | {'year':2027,'papers':[],'days':[]} {} | 内容不是有效的 JSON",
                "2027.json   | {'year':2027,'days':[]}     | papers 应为文件网址的列表。",
                "2027.json   | {'year':2027,'papers':[1],'days':[]} | papers 应为文件网址的列表。",
                "2027.json   | {'year':2027,'papers':[]}   | days 应为列表。",
                "2027.json   | {'year':2027,'papers':[],'days':{}} | days 应为列表。",
                "2027.json   | {'year':2027,'papers':[],'days':[{'date':'2027-01-01','isOffDay':true}]} | days 的第1项应含 name",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':' ','date':'2027-01-01','isOffDay':true}]} | days 的第1项应含 name",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':20270101,'isOffDay':true}]} | days 的第1项应含 name",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2027-01-01','isOffDay':'true'}]} | days 的第1项应含 name",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2027-1-1','isOffDay':true}]} | days 的第1项日期“2027-1-1”不是有效日期",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2027-01-01','isOffDay':true},{'name':'元旦','date':'2027-02-29','isOffDay':true}]} | days 的第2项日期“2027-02-29”不是有效日期",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2026-11-30','isOffDay':true}]} | days 的第1项日期2026-11-30不属于2027年",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2028-01-01','isOffDay':true}]} | days 的第1项日期2028-01-01不属于2027年",
                "2027.json   | {'year':2027,'papers':[],'days':[{'name':'元旦','date':'2027-01-01','isOffDay':true},{'name':'元旦','date':'2027-01-01','isOffDay':false}]} | days 的第2项日期2027-01-01重复。",
                "2027a.json  | {'year':2027,'papers':[],'days':[]} | 文件名应为“年份.json”",
                "27.json     | {'year':2027,'papers':[],'days':[]} | 文件名应为“年份.json”",
                "none-2027.json | {'year':2027,'papers':[],'days':[]} | 文件名应为“年份.json”",
                "XinJiang-2027.json | {'year':2027,'papers':[],'days':[]} | 文件名应为“年份.json”",
            })
    void saysWhichFileAndWhy(String name, String json, String reason) {
        assertThatExceptionOfType(UnusableCalendar.class)
                .isThrownBy(() ->
                        read(name, json == null ? "" : json.replace('\'', '"').replace('`', '"')))
                .withMessageStartingWith("放假日历文件 " + name + " 无法使用：")
                .withMessageContaining(reason);
    }
}
