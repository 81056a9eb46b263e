package cn.gongkai.report.narrative;

import static cn.gongkai.report.narrative.Phrase.END;
import static cn.gongkai.report.narrative.Phrase.END_OR_AND;
import static cn.gongkai.report.narrative.Phrase.EXACTLY;
import static cn.gongkai.report.narrative.Phrase.N;
import static cn.gongkai.report.narrative.Phrase.OF;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Published.Channel;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How chapters tell what was published on the website and on WeChat.
final class ChannelWords {

    /// Not a government's site on which a body publishes, too: 市政府网站.
    private static final String SITE = "(?<![省市县州师镇乡旗盟])(?<![省市区县州师镇乡旗盟]政府)(?<!人民政府|兵团|上级)"
            + "(?:政务官网|政府网站|官方门户网站|互联网门户网站|官方网站|政务网站|(?<!官方|互联网)门户网站|(?<!政务)官网|(?<!门户|官方|政务|政府)网站)";

    private static final String WECHAT = "(?:政务微信公众号|微信公众平台|微信公众号|官方微信|政务微信|微信平台|微信)";

    private static final String NAMED = "(?:平台)?(?:[“\"「《][^”\"」》\\n]{1,24}[”\"」》])?(?:平台)?";

    private static final String PUBLISHES =
            "(?:共计|共|总计|合计|累计|主动|及时|全年|年内|本年度?|已|一共|新|对外|集中|仅|只)*(?:发布公开|公开发布|发布|公开|推送|编发)(?:了)?";

    private static final String UNITS = "(?:条|篇|则)" + EXACTLY;
    private static final String OF_ANY_KIND = "(?:各类|各种|政府|政务|相关|有关)*";

    private static final Pattern ITEMS_TOLD = Pattern.compile("(?:发布|公开|推送)[^，。；]{0,10}信息[^，。；\\d]{0,6}\\d");
    private static final Pattern OTHER_POSTS = Pattern.compile("留言|咨询|来信|信箱|回复|答复|投诉|举报|意见|建议|解读|申请");

    private ChannelWords() {}

    static List<Usual> usual() {
        return Stream.of(
                        channel(SITE, "(?:信息|内容)", Channel.WEBSITE),
                        channel(WECHAT, "(?:信息|文章|推文|消息|内容|图文)", Channel.WECHAT))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Usual> channel(String name, String items, Channel channel) {
        var meaning = Meaning.of(new Cell.Published(channel));
        return List.of(
                Usual.of(name + NAMED + PUBLISHES + OF_ANY_KIND + items + OF + N + UNITS, Found::plain, meaning),
                Usual.of(
                        name + NAMED + PUBLISHES + OF + N + UNITS + "(?:" + END + "|(?=" + OF_ANY_KIND + items + "))",
                        Found::plain,
                        meaning),
                Usual.of("未通过" + name + "发布信息" + END_OR_AND, Found::plain, meaning),
                Usual.of(name + N + UNITS, ChannelWords::countedByChannel, meaning));
    }

    /// 公开信息337条，其中网站57条、微信280条
    private static boolean countedByChannel(Found found) {
        return found.plain()
                && ITEMS_TOLD.matcher(found.upToHere()).find()
                && !OTHER_POSTS.matcher(found.upToHere()).find();
    }
}
