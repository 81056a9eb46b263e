package cn.gongkai.conversation;

import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import cn.gongkai.organ.Organ;
import cn.gongkai.search.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Quotes documents so that everybody can see where the words stand, and whether they still hold.
@Component
class Quotations {

    private final Wording wording;
    private final Organ organ;

    Quotations(Wording wording, Organ organ) {
        this.wording = wording;
        this.organ = organ;
    }

    /// The words in one line, marked where their document is no longer in force.
    String quote(String words, Status status) {
        var line = Lines.oneLine(words);
        return status.quotableAsInForce()
                ? wording.say(Phrase.ANSWER, line)
                : wording.say(Phrase.ANSWER_NOT_IN_FORCE, status(status), line);
    }

    /// The source and, in a second line, the link to the whole text.
    String source(Source source) {
        return source(
                source.documentId(), source.title(), source.documentNumber(), source.publishedOn(), source.status());
    }

    String source(
            DisclosureId id,
            String title,
            @Nullable String documentNumber,
            @Nullable LocalDate publishedOn,
            Status status) {
        var details = new ArrayList<String>();
        if (documentNumber != null && !documentNumber.isBlank()) {
            details.add(documentNumber);
        }
        if (publishedOn != null) {
            details.add(wording.say(Phrase.SOURCE_PUBLISHED, wording.date(publishedOn)));
        }
        details.add(status(status));
        return wording.say(Phrase.SOURCE, title(title), String.join("，", details)) + "\n"
                + wording.say(Phrase.SOURCE_LINK, organ.link(id.page()));
    }

    /// Inside 《》, a title's own 《》 become 〈〉 (GB/T 15834 4.15).
    static String title(String title) {
        return Lines.oneLine(title).replace('《', '〈').replace('》', '〉');
    }

    String status(Status status) {
        return wording.say(
                switch (status) {
                    case IN_FORCE -> Phrase.STATUS_IN_FORCE;
                    case AMENDED -> Phrase.STATUS_AMENDED;
                    case REPEALED -> Phrase.STATUS_REPEALED;
                    case EXPIRED -> Phrase.STATUS_EXPIRED;
                });
    }
}
