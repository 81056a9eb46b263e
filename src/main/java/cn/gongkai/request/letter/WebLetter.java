package cn.gongkai.request.letter;

import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A letter as a page of its own, to read and to print: A4, margins and type sizes of GB/T 9704-2012 § 5.2 and 7.
public final class WebLetter {

    private static final String STYLE = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
            body { max-width: 156mm; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff;
              font: 16pt/28pt FangSong_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
            h1 { margin: 0 0 28pt; text-align: center; font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, SimSun, 宋体, "Noto Serif CJK SC", serif; }
            p { margin: 0; text-align: justify; text-indent: 2em; white-space: pre-line; }
            .number { margin-bottom: 28pt; text-align: center; text-indent: 0; }
            .to { text-indent: 0; }
            .sign { text-align: right; text-indent: 0; padding-right: 4em; break-before: avoid; }
            .sign.first { margin-top: 56pt; }
            @media print { body { margin: 0; padding: 0; } }
            """;

    private WebLetter() {}

    /// A whole HTML document.
    public static String html(Letter letter) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                + HtmlUtils.htmlEscape(letter.title()) + "</title><style>" + STYLE + "</style></head>\n<body>\n"
                + body(letter)
                + "\n</body></html>\n";
    }

    /// What stands on the page, well-formed.
    static String body(Letter letter) {
        var signed = new boolean[1];
        return letter.lines().stream().map(line -> element(line, signed)).collect(Collectors.joining("\n"));
    }

    private static String element(Letter.Line line, boolean[] signed) {
        var words = HtmlUtils.htmlEscape(line.words(), "UTF-8");
        return switch (line.place()) {
            case TITLE -> "<h1>" + words + "</h1>";
            case CENTRED -> "<p class=\"number\">" + words + "</p>";
            case LEFT -> "<p class=\"to\">" + words + "</p>";
            case PARAGRAPH -> "<p>" + words + "</p>";
            case RIGHT -> {
                var first = !signed[0];
                signed[0] = true;
                yield "<p class=\"sign" + (first ? " first" : "") + "\">" + words + "</p>";
            }
        };
    }
}
