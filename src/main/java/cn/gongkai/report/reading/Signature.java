package cn.gongkai.report.reading;

import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// Who signs below the last chapter, and when: no part of what the chapter says.
final class Signature {

    private static final Pattern DAY = Pattern.compile(Words.of("signature.day"));
    private static final Pattern SIGNER = Pattern.compile(Words.of("signature.signer"));

    private Signature() {}

    static Chapters without(Chapters chapters) {
        var lines = new ArrayList<>(chapters.text(Chapter.OTHER).lines().toList());
        if (lines.isEmpty() || !DAY.matcher(plain(lines.getLast())).matches()) {
            return chapters;
        }
        lines.removeLast();
        if (!lines.isEmpty() && SIGNER.matcher(plain(lines.getLast())).matches()) {
            lines.removeLast();
        }
        return chapters.with(Chapter.OTHER, String.join("\n", lines));
    }

    private static String plain(String line) {
        return Numeral.plain(line).replaceAll("\\s", "");
    }
}
