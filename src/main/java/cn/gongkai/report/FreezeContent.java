package cn.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Cells and chapters in the one form that is hashed: JSON, cells and chapters in the order of the report, numbers as
/// plain text, nothing for what is missing. The same report is always the same characters.
///
/// @param cells by key
/// @param chapters by the name of [Chapter]
/// @param feesPaid in yuan
record FreezeContent(int year, Map<String, String> cells, Map<String, String> chapters, String feesPaid) {

    static FreezeContent of(int year, Cells cells, Chapters chapters, BigDecimal feesPaid) {
        var numbers = new LinkedHashMap<String, String>();
        cells.present()
                .forEach(cell ->
                        numbers.put(cell.key(), cells.number(cell).orElseThrow().toPlainString()));
        var words = new LinkedHashMap<String, String>();
        for (var chapter : Chapter.values()) {
            if (!chapters.text(chapter).isEmpty()) {
                words.put(chapter.name(), chapters.text(chapter));
            }
        }
        return new FreezeContent(year, numbers, words, Cells.plain(feesPaid).toPlainString());
    }

    static FreezeContent read(String text) {
        return JsonMapper.shared().readValue(text, FreezeContent.class);
    }

    String text() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    Cells numbers() {
        var numbers = new HashMap<Cell, BigDecimal>();
        cells.forEach((key, number) -> numbers.put(Cell.of(key).orElseThrow(), new BigDecimal(number)));
        return Cells.of(numbers);
    }

    Chapters words() {
        var words = new EnumMap<Chapter, String>(Chapter.class);
        chapters.forEach((name, text) -> words.put(Chapter.valueOf(name), text));
        return new Chapters(words);
    }

    BigDecimal paid() {
        return new BigDecimal(feesPaid);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
