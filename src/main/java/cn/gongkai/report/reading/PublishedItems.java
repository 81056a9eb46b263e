package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Published.Channel;
import cn.gongkai.report.reading.ReadReport.Why;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Reads from chapter one how many items the website and the WeChat account published.
final class PublishedItems {

    private static final Pattern BLANK = Pattern.compile("\\s");

    /// So far before a channel another one is its neighbour.
    private static final int BEFORE = 20;

    private PublishedItems() {}

    /// @param chapter the first one's text
    static void read(String chapter, Harvest harvest) {
        // Scanning puts blanks and line ends into words.
        var text = BLANK.matcher(Numeral.plain(chapter))
                .replaceAll(found -> found.group().equals("\n") ? "。" : "");
        for (var channel : Channel.values()) {
            channel(channel, text, harvest);
        }
    }

    private static void channel(Channel channel, String text, Harvest harvest) {
        var cell = new Cell.Published(channel);
        var named = Pattern.compile(Words.of("items." + channel)).matcher(text);
        var both = Pattern.compile(Words.of("items.both"));
        var not = Pattern.compile(Words.of("items.not"));
        var numbers = new ArrayList<String>();
        var rounded = false;
        while (named.find()) {
            if (not.matcher(named.group("between")).find()
                    || both.matcher(text.substring(Math.max(0, named.start() - BEFORE), named.start()))
                            .find()) {
                continue;
            }
            rounded |= !named.group("about").isEmpty();
            numbers.add(named.group("number").replace(",", ""));
        }
        var told = numbers.stream().distinct().toList();
        if (told.size() != 1) {
            harvest.unread(cell, told.isEmpty() ? Why.NOT_FOUND : Why.AMBIGUOUS);
        } else if (rounded) {
            harvest.unread(cell, Why.ROUNDED);
        } else {
            Numeral.part(told.getFirst()).numbers().forEach(number -> harvest.read(cell, number));
        }
    }
}
