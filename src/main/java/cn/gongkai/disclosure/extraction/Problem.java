package cn.gongkai.disclosure.extraction;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Why a file, or a part of it, could not be taken into the catalogue.
public enum Problem {
    UNSUPPORTED,
    TOO_LARGE,
    NOT_ACCESSIBLE,
    ENCRYPTED,
    BROKEN,
    BOMB,
    EMPTY,
    SCANNED,
    BAD_FIELDS,
    BAD_FIELD,
    UNKNOWN_FIELD,
    BAD_ID,
    ID_TAKEN,
    BAD_ROW,
    ROW,
    ROW_TOO_LONG,
    ROW_WITHOUT_TEXT,
    ROW_REPEATED,
    TABLE_ROW_UNREADABLE,
    FOLDER_EMPTY,
    FOLDER_MISSING,
    MORE;

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("cn.gongkai.disclosure.problems", Locale.ROOT);

    /// The problem as staff read it.
    public String sentence(Object... arguments) {
        // As text, or a row's number would come out as 12,345.
        var texts = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(SENTENCES.getString(name()), Locale.ROOT).format(texts);
    }
}
