package cn.gongkai.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A piece of a reply as WeChat shows it: text, or a link that goes somewhere harmless.
///
/// @param href where a link leads; none for text
record ReplyPart(String text, @Nullable String href) {

    private static final Pattern LINK = Pattern.compile("<a\\s+href=\"([^\"<>]*)\"[^<>]*>([^<]*)</a>");
    private static final Pattern HARMLESS = Pattern.compile("https?://.+|/(?!/).*");

    /// @param ownUrl links below it are opened here, wherever "here" is
    static List<ReplyPart> of(String content, String ownUrl) {
        var parts = new ArrayList<ReplyPart>();
        var link = LINK.matcher(content);
        var done = 0;
        while (link.find()) {
            var href =
                    link.group(1).startsWith(ownUrl + "/") ? link.group(1).substring(ownUrl.length()) : link.group(1);
            if (HARMLESS.matcher(href).matches()) {
                text(parts, content.substring(done, link.start()));
                parts.add(new ReplyPart(link.group(2), href));
                done = link.end();
            }
        }
        text(parts, content.substring(done));
        return parts;
    }

    private static void text(List<ReplyPart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new ReplyPart(text, null));
        }
    }
}
