package cn.gongkai.disclosure.extraction;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/// The numbers Word writes before paragraphs by itself: 第一条, 一、, 1. They are not in the text and must be counted.
final class WordNumbering {

    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();

    WordNumbering(XWPFDocument document) {
        this.document = document;
    }

    /// What stands before a paragraph, or nothing.
    String before(XWPFParagraph paragraph) {
        var id = paragraph.getNumID();
        if (id == null || id.signum() == 0) {
            return "";
        }
        var depth = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        var level = level(id, depth);
        if (level == null || depth >= LEVELS) {
            return "";
        }
        var counter = counters.computeIfAbsent(id, key -> new int[LEVELS]);
        counter[depth] = counter[depth] == 0 ? start(level) : counter[depth] + 1;
        for (var below = depth + 1; below < LEVELS; below++) {
            counter[below] = 0;
        }
        return isBullet(level) || level.getLvlText() == null ? "" : label(id, level, depth, counter);
    }

    private String label(BigInteger id, CTLvl level, int depth, int[] counter) {
        var text = level.getLvlText().getVal();
        for (var above = 0; above <= depth; above++) {
            var part = level(id, above);
            if (part != null) {
                var number = number(part, Math.max(1, counter[above]));
                text = text.replace("%" + (above + 1), number);
            }
        }
        // 第一条 is parted from its text; 一、 and （一） are not.
        return text.endsWith("、") || text.endsWith("）") || text.endsWith(")") ? text : text + " ";
    }

    private @Nullable CTLvl level(BigInteger id, int depth) {
        var numbering = document.getNumbering();
        var list = numbering == null ? null : numbering.getNum(id);
        if (numbering == null || list == null || list.getCTNum().getAbstractNumId() == null) {
            return null;
        }
        var scheme = numbering.getAbstractNum(list.getCTNum().getAbstractNumId().getVal());
        if (scheme == null) {
            return null;
        }
        return scheme.getCTAbstractNum().getLvlList().stream()
                .filter(level -> level.getIlvl().intValue() == depth)
                .findFirst()
                .orElse(null);
    }

    private static int start(CTLvl level) {
        return level.getStart() == null ? 1 : level.getStart().getVal().intValue();
    }

    private static boolean isBullet(CTLvl level) {
        return format(level).equals("bullet") || format(level).equals("none");
    }

    private static String number(CTLvl level, int number) {
        return switch (format(level)) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "japaneseCounting",
                    "taiwaneseCountingThousand" -> ChineseNumber.of(number);
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String format(CTLvl level) {
        return level.getNumFmt() == null || level.getNumFmt().getVal() == null
                ? "decimal"
                : level.getNumFmt().getVal().toString();
    }
}
