package cn.gongkai.search;

import java.util.List;

/// What the published documents say to a question.
public sealed interface Answer {

    /// One passage answers it.
    ///
    /// @param quotation whole sentences or a table cell, word for word, at most 200 characters
    /// @param related other documents on the matter, best first
    record Answered(String quotation, Source source, List<Hit> related) implements Answer {

        public Answered {
            related = List.copyOf(related);
        }
    }

    /// Several may; the resident chooses.
    ///
    /// @param choices one to three, best first
    /// @param missingYears asked for, and in none of them
    record Suggested(List<Hit> choices, List<String> missingYears) implements Answer {

        public Suggested {
            choices = List.copyOf(choices);
            missingYears = List.copyOf(missingYears);
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("Nothing to choose from");
            }
        }
    }

    /// None does.
    record Unanswered() implements Answer {}
}
