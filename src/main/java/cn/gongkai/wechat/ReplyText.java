package cn.gongkai.wechat;

/// Makes a reply fit the platform.
///
/// The documentation names no limit for a text; 2048 bytes of UTF-8 is what others found, and failures were reported
/// above 628 Chinese characters (silenceper/wechat #673). Hence 1800 bytes.
final class ReplyText {

    static final int MOST_BYTES = 1800;

    private static final String SENTENCE_ENDS = "。！？；\n";
    private static final String CUT = "…";
    private static final String LINK_END = "</a>";

    private ReplyText() {}

    /// @param footer survives the cut as long as it fits at all
    static String fit(String body, String footer) {
        var end = clean(footer).strip();
        var whole = clean(body).strip();
        var separator = whole.isEmpty() || end.isEmpty() ? "" : "\n";
        var room = MOST_BYTES - bytes(end) - separator.length();
        if (bytes(whole) <= room) {
            return whole + separator + end;
        }
        var roomForBody = room - bytes(CUT);
        return roomForBody <= 0
                ? cut(end, MOST_BYTES - bytes(CUT)) + CUT
                : cut(whole, roomForBody) + CUT + separator + end;
    }

    /// At the last end of a sentence in the second half, or where it must; never inside a link.
    private static String cut(String text, int room) {
        var used = 0;
        var inLink = false;
        var sentence = 0;
        var anywhere = 0;
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            var step = Character.charCount(codePoint);
            var size = bytes(codePoint);
            if (text.startsWith(LINK_END, at)) {
                inLink = false;
                step = size = LINK_END.length();
            } else if (text.startsWith("<a ", at)) {
                inLink = true;
            }
            used += size;
            if (used > room) {
                break;
            }
            at += step;
            if (!inLink) {
                anywhere = at;
                if (SENTENCE_ENDS.indexOf(codePoint) >= 0) {
                    sentence = at;
                }
            }
        }
        return text.substring(0, sentence >= anywhere / 2 ? sentence : anywhere).strip();
    }

    /// Without what XML forbids: control characters, halves of characters.
    private static String clean(String text) {
        var good = true;
        for (var at = 0; at < text.length() && good; at++) {
            var c = text.charAt(at);
            good = (c >= 0x20 && c < 0xD800) || c == '\n' || (c > 0xDFFF && c < 0xFFFE);
        }
        if (good) {
            return text;
        }
        return text.codePoints()
                .filter(codePoint -> codePoint != '\r' && XmlText.allowed(codePoint))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int bytes(String text) {
        return text.codePoints().map(ReplyText::bytes).sum();
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
