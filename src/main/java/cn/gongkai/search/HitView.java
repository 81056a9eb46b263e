package cn.gongkai.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// A hit as `/api/search` shows it.
record HitView(
        @JsonIgnoreProperties("passage") SourceView document,
        String passage,
        String snippet,
        double score,
        List<String> terms) {

    static HitView of(Hit hit) {
        return new HitView(
                SourceView.of(hit.source()), hit.source().passage(), hit.snippet(), hit.score(), hit.terms());
    }
}
