package cn.gongkai.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Splits 「公共汽车几点开始，票价多少」 into two questions. A part that leaves out what it is about takes it from the one
/// before.
final class QuestionParts {

    private static final int MOST = 3;
    private static final int SHORTEST = 3;
    private static final Pattern BETWEEN = Pattern.compile("[，,；;。？?！!\\n]+|(?:另外|还有|以及|顺便问一?下)");

    private QuestionParts() {}

    /// The parts that ask, in their order; one or none if the question is a single one, or a story.
    static List<String> of(String question) {
        var parts = new ArrayList<String>();
        for (var clause : BETWEEN.split(question)) {
            var words = clause.strip();
            if (words.length() >= SHORTEST && FollowUp.asks(words)) {
                parts.add(
                        parts.isEmpty()
                                ? words
                                : FollowUp.complete("那" + words, parts.getLast())
                                        .orElse(words));
            }
        }
        return parts.size() > MOST ? List.of() : parts;
    }
}
