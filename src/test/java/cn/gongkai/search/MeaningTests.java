package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real model.
class MeaningTests {

    @TempDir
    private Path folder;

    private SearchProperties properties(boolean semantic) {
        var usual = SearchFixture.properties(folder);
        return new SearchProperties(
                usual.generations(),
                usual.lexicon(),
                usual.reranker(),
                usual.passageLength(),
                semantic,
                0,
                usual.answer());
    }

    @Test
    void aQuestionWithoutACommonWordFindsItsDocument() throws Exception {
        var documents = List.of(
                Corpus.document("blind", "条例第四十三条", "申请公开政府信息的公民存在阅读困难或者视听障碍的，行政机关应当为其提供必要的帮助。"),
                Corpus.document("bus", "公交线路", "一路公交车从火车站开往市医院，每十分钟一班。"),
                Corpus.document("tax", "纳税申报", "纳税人应当在季度终了后十五日内申报。"));
        var properties = properties(true);
        var meaning = new Meaning(properties);
        assertThat(meaning.available()).isTrue();
        try (var generations = new Generations(properties)) {
            try (var generation = generations.begin()) {
                for (var document : documents) {
                    assertThat(generations.vectors().complete(document, 600, meaning))
                            .isOne();
                    assertThat(generations.vectors().complete(document, 600, meaning))
                            .isZero();
                    generation.add(document);
                }
                assertThat(generation.commit(1).withoutVector()).isZero();
                generations.swapIn(generation.folder());
            }
            var search = new DisclosureSearch(
                    generations,
                    meaning,
                    new LexiconFolder(properties, SearchFixture.CLOCK),
                    properties,
                    SearchFixture.CLOCK);

            assertThat(search.search(SearchQuery.of("我妈眼睛看不见", 0, 3))
                            .getFirst()
                            .source()
                            .documentId()
                            .value())
                    .isEqualTo("blind");
        }
        // The vectors outlive the index.
        try (var vectors = PassageVectors.open(folder.resolve("vectors.mv"))) {
            assertThat(vectors.complete(documents.getFirst(), 600, meaning)).isZero();
        }
    }

    @Test
    void switchedOffThereIsNone() {
        var meaning = new Meaning(properties(false));

        assertThat(meaning.available()).isFalse();
        assertThat(meaning.ofQuestion("问题")).isEmpty();
    }
}
