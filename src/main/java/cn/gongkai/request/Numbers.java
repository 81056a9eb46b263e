package cn.gongkai.request;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Writes and reads numbers: `可经开依申〔2026〕001号`.
@Component
class Numbers {

    private static final Pattern TYPED = Pattern.compile("(?<!\\d)(20\\d{2})\\D{1,3}(\\d{1,6})(?!\\d)");

    private final String prefix;
    private final String replyPrefix;

    Numbers(RequestProperties properties, LetterProperties letters) {
        this.prefix = properties.numberPrefix();
        this.replyPrefix = letters.replyPrefix();
    }

    String of(int year, int inYear) {
        return numbered(prefix, year, inYear);
    }

    /// Of an answer.
    String reply(int year, int inYear) {
        return numbered(replyPrefix, year, inYear);
    }

    private static String numbered(String prefix, int year, int inYear) {
        return prefix + "〔%d〕%03d号".formatted(year, inYear);
    }

    /// A number as people type it: any brackets, or only year and number.
    Optional<String> typed(String text) {
        var found = TYPED.matcher(Typed.line(text));
        return found.find()
                ? Optional.of(of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }
}
