package cn.gongkai.search;

import cn.gongkai.disclosure.DisclosureId;
import java.util.List;

/// What became of one attempt to index the catalogue.
///
/// @param documents documents that can be found
/// @param passages passages they were cut into
/// @param withoutVector of these, found by words only until their vectors are computed
/// @param skipped documents that cannot, each with its reason
record IndexingReport(int documents, int passages, int withoutVector, List<Skipped> skipped) {

    IndexingReport {
        skipped = List.copyOf(skipped);
    }

    record Skipped(DisclosureId id, String reason) {}

    /// Whether it is better to go on with the generation before: more was lost than taken.
    boolean worseThanNothing() {
        return skipped.size() > documents;
    }
}
