package cn.gongkai.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.SearchQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// Waits until every document of the town is found.
class TownIsIndexed implements TestExecutionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void beforeTestClass(TestContext test) throws Exception {
        var search = test.getApplicationContext().getBean(DisclosureSearch.class);
        var documents = 0L;
        try (var files = Files.list(Path.of("src/test/resources/town"))) {
            documents = files.count();
        }
        assertThat(documents).isGreaterThan(5);
        var end = Instant.now().plus(PATIENCE);
        while (search.search(SearchQuery.of("青石镇 通告 办法", 0, 50)).size() < documents) {
            assertThat(Instant.now()).as("Indexing takes too long").isBefore(end);
            Thread.sleep(100);
        }
    }
}
