package cn.gongkai.request.letter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// A letter cannot be written as its template stands.
public final class UnusableLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            UnusableLetter.class.getPackageName() + ".letter",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /// What is wrong.
    enum Fault {
        NO_TEMPLATE,
        NO_TITLE,
        /// The placeholder is none this program knows.
        UNKNOWN,
        /// There is nothing to put there.
        UNFILLED
    }

    /// @param name of the template or placeholder; nothing personal
    UnusableLetter(Fault fault, String name) {
        super(new MessageFormat(SENTENCES.getString(fault.name()), Locale.ROOT).format(new Object[] {name}));
    }

    /// What staff read: a Chinese sentence with the name of the placeholder.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
