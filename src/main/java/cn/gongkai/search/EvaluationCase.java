package cn.gongkai.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question with what a right reaction to it is.
///
/// @param relevant documents that answer it; empty if none does
/// @param answer what the quotation must hold, if known
/// @param kind groups figures, if given
record EvaluationCase(
        String id,
        String text,
        @Nullable List<String> relevant,
        @Nullable String answer,
        @Nullable String kind) {

    boolean answerable() {
        return relevant != null && !relevant.isEmpty();
    }

    boolean right(Source source) {
        return relevant != null && relevant.contains(source.documentId().value());
    }
}
