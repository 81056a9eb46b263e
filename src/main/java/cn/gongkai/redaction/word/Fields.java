package cn.gongkai.redaction.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/// Fields while their runs go by: their codes, which can hold addresses and names of files, are left out, and what they
/// show stays. Page numbers stay fields.
final class Fields {

    private static final Set<String> NUMBERS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    private final Deque<Field> open = new ArrayDeque<>();

    private static final class Field {
        private final StringBuilder code = new StringBuilder();
        private boolean shows;
    }

    /// Takes in a sign that begins, parts or ends a field.
    ///
    /// @return the name of a page number that ends here
    Optional<String> sign(Element sign) {
        switch (Xml.value(sign, "fldCharType")) {
            case "begin" -> open.push(new Field());
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.element().shows = true;
                }
            }
            case "end" -> {
                if (!open.isEmpty()) {
                    return number(open.pop().code.toString());
                }
            }
            default -> {
                // No other is written.
            }
        }
        return Optional.empty();
    }

    void code(String text) {
        if (!open.isEmpty()) {
            open.element().code.append(text);
        }
    }

    /// Whether what stands here is seen.
    boolean shown() {
        return open.stream()
                .allMatch(field -> field.shows && number(field.code.toString()).isEmpty());
    }

    /// The page number a code asks for.
    static Optional<String> number(String code) {
        return Optional.of(code.strip().replaceAll("\\s.*", "").toUpperCase(Locale.ROOT))
                .filter(NUMBERS::contains);
    }

    /// A field that counts for itself.
    static void add(Element paragraph, String number) {
        var field = Xml.add(paragraph, "fldSimple");
        Xml.set(field, "instr", " " + number + " ");
        Xml.add(Xml.add(field, "r"), "t").setTextContent("1");
    }
}
