package cn.gongkai.disclosure.draft;

import java.util.List;

/// What a draft says.
///
/// @param draftingUnit 起草单位; possibly empty
/// @param text Markdown or plain
/// @param asked ways people ask for it
public record DraftContent(String title, String category, String draftingUnit, String text, List<String> asked) {

    /// The most characters of a title, of a category and of a drafting unit.
    public static final int LONGEST_LINE = 100;

    /// The most characters of the text.
    public static final int LONGEST_TEXT = 20_000;

    /// The most ways people ask for it, each a line.
    public static final int MOST_ASKED = 20;

    public DraftContent {
        asked = List.copyOf(asked);
    }

    /// Whether it can be kept.
    boolean fits() {
        return !title.isBlank()
                && !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && asked.size() <= MOST_ASKED
                && line(title)
                && line(category)
                && line(draftingUnit)
                && asked.stream().allMatch(phrase -> !phrase.isBlank() && line(phrase));
    }

    private static boolean line(String words) {
        return words.length() <= LONGEST_LINE && words.lines().count() <= 1;
    }

    /// Residents' words may stand in it.
    @Override
    public String toString() {
        return "DraftContent[***]";
    }
}
