package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// A search over documents of a test's own, on a fixed day.
final class SearchFixture implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-03T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final Generations generations;
    final DisclosureSearch search;

    private SearchFixture(Path folder) throws IOException {
        var properties = properties(folder);
        generations = new Generations(properties);
        search = search(generations, folder);
    }

    static SearchFixture over(Path folder, List<Disclosure> documents) throws IOException {
        var fixture = new SearchFixture(folder);
        fixture.index(1, documents);
        return fixture;
    }

    static SearchProperties properties(Path folder) {
        return new SearchProperties(
                folder,
                folder.resolve("no-lexicon"),
                folder.resolve("no-reranker"),
                600,
                false,
                100,
                new SearchProperties.Confidence(0.30, 0.50, 0.25, 0.02, 0.50, 0.30, 0.30, 0.54));
    }

    static DisclosureSearch search(Generations generations, Path folder) {
        var properties = properties(folder);
        return search(generations, properties);
    }

    static DisclosureSearch search(Generations generations, SearchProperties properties) {
        return new DisclosureSearch(
                generations, new Meaning(properties), new LexiconFolder(properties, CLOCK), properties, CLOCK);
    }

    void index(long sequence, List<Disclosure> documents) throws IOException {
        try (var generation = generations.begin()) {
            for (var document : documents) {
                generation.add(document);
            }
            generation.commit(sequence);
            generations.swapIn(generation.folder());
        }
    }

    List<String> ids(String words) {
        return ids(SearchQuery.of(words, 0, 10));
    }

    List<String> ids(SearchQuery query) {
        return search.search(query).stream()
                .map(hit -> hit.source().documentId().value())
                .toList();
    }

    @Override
    public void close() {
        generations.close();
    }
}
