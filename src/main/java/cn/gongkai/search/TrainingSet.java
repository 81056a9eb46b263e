package cn.gongkai.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions of one file, each with what the bot had before it when it answered.
record TrainingSet(String name, List<Rehearsed> questions) {

    TrainingSet {
        questions = List.copyOf(questions);
    }

    /// One question, with what is right.
    record Rehearsed(EvaluationCase asked, Rehearsal rehearsal) {

        boolean right(String document) {
            return asked.relevant() != null && asked.relevant().contains(document);
        }

        /// Whether there is a choice to learn from.
        boolean teaches() {
            return rehearsal.passages().stream().anyMatch(looked -> right(looked.document()))
                    && rehearsal.passages().stream().anyMatch(looked -> !right(looked.document()));
        }
    }

    static TrainingSet rehearse(Path documents, Path queries, @Nullable Path vectors, Clock clock, PrintStream err)
            throws IOException {
        var cases = Rows.read(queries, EvaluationCase.class);
        try (var index = TrialIndex.over(documents, vectors, clock, err)) {
            return new TrainingSet(
                    queries.toString(),
                    cases.stream()
                            .map(asked -> new Rehearsed(asked, index.search().rehearse(asked.text())))
                            .toList());
        }
    }
}
