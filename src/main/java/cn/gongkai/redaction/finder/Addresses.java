package cn.gongkai.redaction.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds postal addresses of a house, a flat, a village group: what leads to a door. A province or a town alone is
/// none.
final class Addresses {

    private static final String NUMERAL = "(?:[0-9]{1,5}|[一二三四五六七八九十百]{1,5})";
    private static final String ESTATE = "(?:小区|花园|家园|新村|公寓|嘉园|佳苑|家苑|花苑|名苑|宿舍|家属院|家属楼|大厦|广场|社区|华府|名城|新城|庄园|山庄|雅居)";
    private static final String FLAT =
            "(?:附" + NUMERAL + "号)?(?:\\p{IsHan}{2,10}?" + ESTATE + ")?(?:[0-9A-Za-z一二三四五六七八九十]{1,4}"
                    + "(?:栋|幢|号楼|座|期|院))?(?:[0-9一二三四五六七八九十]{1,3}单元)?(?:[0-9一二三四五六七八九十]{1,3}(?:层|楼))?"
                    + "(?:[0-9]{1,5}(?:室|号|房))?";

    /// 号 of a line, a section, a decree is no house.
    private static final String NO_HOUSE = "(?!线|标|桥|文|令|公告|通知|决定|意见|规定|机组|地块|井|站|渠|隧道|闸|口)";

    private static final String PROVINCES = "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南"
            + "|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门";
    private static final Pattern PROVINCE = Pattern.compile(PROVINCES);
    /// A character of a name, not of a sentence about it.
    private static final String SOME = "[\\p{IsHan}&&[^是的了之为在下辖]]";

    private static final List<Pattern> CORES = List.of(
            Pattern.compile("(?<![公铁电线思网通套出活销退])(?:路|大街|街|大道|巷|弄|胡同)" + NUMERAL + "(?:号院|号|弄)" + NO_HOUSE + FLAT),
            Pattern.compile(ESTATE + "[0-9A-Za-z一二三四五六七八九十]{1,4}(?:栋|幢|号楼|座|单元)" + FLAT),
            Pattern.compile("[0-9]{1,4}(?:栋|幢|号楼|座)(?:[0-9]{1,2}单元)?(?:[0-9]{1,3}(?:层|楼))?[0-9]{2,5}(?:室|号|房)"),
            Pattern.compile("[0-9]{1,2}单元[0-9]{2,4}(?:室|号|房)"),
            Pattern.compile("(?:村|屯|嘎查)" + NUMERAL + "(?:组|社|队|号)" + NO_HOUSE + "(?:" + NUMERAL + "号)?"),
            Pattern.compile(NUMERAL + "团" + NUMERAL + "连(?:" + NUMERAL + "(?:号|栋|排))?" + FLAT),
            Pattern.compile("(?:" + PROVINCES + ")(?:省|\\p{IsHan}{0,5}自治区)?" + SOME + "{2,8}(?:市|州|地区|盟)" + SOME
                    + "{1,8}(?:区|县|市|旗)" + SOME + "{1,10}?(?:街道|镇|乡|路|大街|大道)(?:" + SOME + "{1,6}村)?"));

    private static final Pattern LABELLED =
            Pattern.compile("(?:家庭住址|现住址|住址|户籍地址|户籍所在地|通讯地址|通信地址|联系地址|收件地址|邮寄地址|居住地|地址)[:为是]"
                    + "((?=[^。;,\\n\\t]{0,60}[省市区县旗镇乡村路街巷号栋幢室团连])[\\p{IsHan}0-9A-Za-z()#-]{4,60})");

    /// What leads up to an address and is part of no place's name.
    private static final Pattern LEAD =
            Pattern.compile("居住在|居住|家住|住在|住址|住|位于|坐落于|坐落|地址|户籍|籍贯|前往|来自|送达|寄至|寄往|寄到|在|至|到|的|是|了");

    private static final Pattern UNIT = Pattern.compile("[省市州区县旗盟镇乡团村路街道]");
    /// Characters of a place's name before what kind of place it is.
    private static final int NAME = 5;

    private static final int FARTHEST = 36;

    private Addresses() {}

    static List<Span> in(Folded folded) {
        // An address goes on behind the end of a line; the next cell of a table is another matter.
        var joined = folded.without(
                (text, at) -> text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == '\r');
        var text = joined.text();
        var found = new ArrayList<Span>();
        for (var core : CORES) {
            core.matcher(text).results().forEach(match -> {
                var start = begin(text, match.start());
                if (start < match.start() || !road(match.group())) {
                    found.add(joined.span(start, match.end(), FindingKind.ADDRESS, false));
                }
            });
        }
        LABELLED.matcher(text)
                .results()
                .forEach(match -> found.add(joined.span(match.start(1), match.end(1), FindingKind.ADDRESS, false)));
        return found;
    }

    /// A road has a name before it.
    private static boolean road(String core) {
        return !core.isEmpty() && "路街大巷弄胡村屯嘎".indexOf(core.charAt(0)) >= 0;
    }

    /// The beginning of what leads to the door, from the province down.
    private static int begin(String text, int core) {
        var start = core;
        while (start > 0 && core - start < FARTHEST && named(text.charAt(start - 1))) {
            start--;
        }
        var before = text.substring(start, core);
        var lead = LEAD.matcher(before);
        var after = 0;
        while (lead.find()) {
            if (lead.end() < before.length()) {
                after = lead.end();
            }
        }
        var place = before.substring(after);
        var unit = UNIT.matcher(place);
        var first = unit.find() ? unit.start() : place.length();
        var province = PROVINCE.matcher(place);
        // Not the one in 中山东路.
        if (province.find() && province.start() <= first && province.end() + 2 <= place.length()) {
            return start + after + province.start();
        }
        return start + after + Math.max(0, first - NAME);
    }

    private static boolean named(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || (character < 128 && Character.isLetterOrDigit(character));
    }
}
