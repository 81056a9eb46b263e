package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.gongkai.search.TrainingSet.Rehearsed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTests {

    @TempDir
    private Path folder;

    @Test
    void whatTellsRightFromWrongIsLearned() {
        var questions = IntStream.range(0, 40)
                .mapToObj(i -> new Rehearsed(
                        new EvaluationCase("q" + i, "问", List.of("right"), null, null),
                        new Rehearsal(
                                List.of(looked("wrong", 0.60, 0.1 * (i % 3)), looked("right", 0.55, 0.9)), List.of())))
                .toList();

        var learned = Learning.from(List.of(questions));

        var wrong = looked("wrong", 0.62, 0.2).clues();
        var right = looked("right", 0.55, 0.8).clues();
        assertThat(Reranker.shipped().score(wrong))
                .isGreaterThan(Reranker.shipped().score(right));
        assertThat(learned.score(right)).isGreaterThan(learned.score(wrong));
    }

    @Test
    void weightsOutliveTheProgram() throws Exception {
        var file = folder.resolve("reranker.properties");
        var clues = looked("any", 0.5, 0.3).clues();
        Reranker.shipped().write(file, List.of("Learned from 40 questions"));

        assertThat(Reranker.read(file).score(clues))
                .isEqualTo(Reranker.shipped().score(clues));
        assertThat(file).content().startsWith("# Learned from 40 questions");
    }

    @Test
    void aDamagedFileIsNamedWithWhatIsWrong() throws Exception {
        var file = folder.resolve("reranker.properties");
        Files.writeString(file, "words=much");

        assertThatIllegalStateException()
                .isThrownBy(() -> Reranker.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("words is much");
    }

    @Test
    void withoutAFileTheShippedWeightsOrder() {
        var clues = looked("any", 0.5, 0.3).clues();
        assertThat(Reranker.read(folder.resolve("none")).score(clues))
                .isEqualTo(Reranker.shipped().score(clues));
    }

    @Test
    void aCommandThatGainsNothingKeepsNothing() throws Exception {
        var documents = folder.resolve("docs.jsonl");
        Files.writeString(documents, """
                {"id":"bus","title":"公交线路","text":"一路公交车从火车站开往市医院，每十分钟一班。"}
                {"id":"tax","title":"纳税申报","text":"纳税人应当在季度终了后十五日内申报。"}
                """);
        var queries = folder.resolve("queries.jsonl");
        Files.writeString(queries, """
                {"id":"1","text":"一路公交车多久一班","relevant":["bus"]}
                {"id":"2","text":"纳税人季度终了后几日内申报","relevant":["tax"]}
                {"id":"3","text":"今天的天气怎么样","relevant":[]}
                """);
        var into = folder.resolve("reranker.properties");
        var said = new ByteArrayOutputStream();

        var code = TrainCommand.run(
                new String[] {
                    "--documents", documents.toString(), "--queries", queries.toString(), "--into", into.toString()
                },
                SearchFixture.CLOCK,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Not kept", "of 2 answerable questions 2 right, 0 wrong, 0 without an answer quoted");
        assertThat(into).doesNotExist();
    }

    @Test
    void pairsOfFilesAreAskedFor() {
        var said = new ByteArrayOutputStream();
        var code = TrainCommand.run(
                new String[] {"--documents", "docs.jsonl"},
                SearchFixture.CLOCK,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private static Rehearsal.Looked looked(String document, double words, double official) {
        return new Rehearsal.Looked(document, new Clues(words, 0.5, 0.2, 0, 0.1, official, false, false, 200, 0.6, 0));
    }
}
