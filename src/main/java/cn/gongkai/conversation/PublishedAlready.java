package cn.gongkai.conversation;

import cn.gongkai.organ.Organ;
import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.Source;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks whether what somebody wants to request is there for everybody (条例 art. 36 (1)).
@Component
class PublishedAlready {

    private static final int LISTED = 3;
    private static final int TITLE = 24;
    private static final int SNIPPET = 60;

    private final DisclosureSearch search;
    private final Quotations quotations;
    private final Wording wording;
    private final Organ organ;

    PublishedAlready(DisclosureSearch search, Quotations quotations, Wording wording, Organ organ) {
        this.search = search;
        this.quotations = quotations;
        this.wording = wording;
        this.organ = organ;
    }

    /// At most three passages, a line each; none where nothing fits.
    List<String> passages(String description) {
        var lines = new ArrayList<String>();
        switch (search.answer(description)) {
            case Answer.Answered(var quotation, var source, var related) -> {
                lines.add(line(source, quotation));
                related.stream()
                        .filter(hit -> !hit.source().documentId().equals(source.documentId()))
                        .limit(LISTED - 1)
                        .forEach(hit -> lines.add(line(hit.source(), hit.snippet())));
            }
            case Answer.Suggested(var hits, var _) ->
                hits.stream().limit(LISTED).forEach(hit -> lines.add(line(hit.source(), hit.snippet())));
            case Answer.Unanswered() -> {}
        }
        return lines;
    }

    private String line(Source source, String snippet) {
        var title = Lines.shortened(Quotations.title(source.title()), TITLE);
        return wording.say(
                Phrase.INTAKE_PUBLISHED_ITEM,
                title,
                quotations.status(source.status()),
                Lines.shortened(snippet, SNIPPET),
                organ.link(source.documentId().page()));
    }
}
