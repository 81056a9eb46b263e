package cn.gongkai.redaction.finder;

import java.util.List;
import java.util.regex.Pattern;

/// Finds e-mail addresses.
final class Emails {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}+ ?@ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");

    private Emails() {}

    static List<Span> in(Folded folded) {
        return ADDRESS.matcher(folded.text())
                .results()
                .map(match -> folded.span(match.start(), match.end(), FindingKind.EMAIL, false))
                .toList();
    }
}
