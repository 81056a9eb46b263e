package cn.gongkai.search;

import cn.gongkai.disclosure.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A source as the API shows it.
record SourceView(
        String documentId,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        Status status,
        @Nullable String url,
        String passage) {

    static SourceView of(Source source) {
        return new SourceView(
                source.documentId().value(),
                source.title(),
                source.documentNumber(),
                source.publishedOn(),
                source.status(),
                source.url(),
                source.passage());
    }
}
