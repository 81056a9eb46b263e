package cn.gongkai.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `evaluate --documents docs.jsonl --queries queries.jsonl [--vectors file] [--each] [--json]`: measures the bot on an
/// operator's own questions. A file for vectors saves computing them again the next time; `--each` prints a line for
/// each question first.
public final class EvaluateCommand {

    public static final String NAME = "evaluate";

    private static final String USAGE =
            "usage: java -jar gongkai.jar evaluate --documents docs.jsonl --queries queries.jsonl [--vectors file] [--each] [--json]";

    private EvaluateCommand() {}

    /// Measures and prints.
    ///
    /// @param arguments without the command's name
    /// @return the exit code
    public static int run(String[] arguments, Clock clock, PrintStream out, PrintStream err) {
        var given = Arrays.asList(arguments);
        var documents = after(given, "--documents");
        var queries = after(given, "--queries");
        if (documents == null || queries == null) {
            err.println(USAGE);
            return 2;
        }
        try {
            var figures = measure(
                    Path.of(documents),
                    Path.of(queries),
                    after(given, "--vectors"),
                    clock,
                    given.contains("--each") ? out::println : line -> {},
                    err);
            out.print(
                    given.contains("--json")
                            ? JsonMapper.shared().writeValueAsString(figures) + System.lineSeparator()
                            : figures.table());
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static EvaluationFigures measure(
            Path documents, Path queries, @Nullable String vectors, Clock clock, Consumer<String> each, PrintStream err)
            throws IOException {
        var cases = Rows.read(queries, EvaluationCase.class);
        try (var index = TrialIndex.over(documents, vectors == null ? null : Path.of(vectors), clock, err)) {
            return new Evaluation(index.search()).run(cases, each);
        }
    }

    private static @Nullable String after(List<String> given, String option) {
        var place = given.indexOf(option);
        return place < 0 || place + 1 == given.size() ? null : given.get(place + 1);
    }
}
