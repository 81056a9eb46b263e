package cn.gongkai.staff.disclosures;

import cn.gongkai.disclosure.draft.DisclosureDraft;
import cn.gongkai.redaction.finder.Finder;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.staff.Moments;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A draft as staff see it.
///
/// @param editedAt Shanghai time
/// @param traces what in it may tell who somebody is
record DraftView(
        UUID id,
        DisclosureDraft.State state,
        String title,
        String category,
        String draftingUnit,
        String text,
        List<String> asked,
        Optional<String> source,
        String createdBy,
        String editedBy,
        LocalDateTime editedAt,
        int version,
        List<Trace> traces) {

    /// Something in a draft that may tell who somebody is.
    record Trace(FindingKind kind, String words) {

        /// Each once, however often it stands there.
        static List<Trace> in(String text) {
            return Finder.find(text, List.of()).stream()
                    .map(span -> new Trace(span.kind(), text.substring(span.start(), span.end())))
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return "Trace[" + kind + "]";
        }
    }

    static DraftView of(DisclosureDraft draft) {
        var content = draft.content();
        return new DraftView(
                draft.id(),
                draft.state(),
                content.title(),
                content.category(),
                content.draftingUnit(),
                content.text(),
                content.asked(),
                draft.source(),
                draft.createdBy(),
                draft.editedBy(),
                Moments.shanghai(draft.editedAt()),
                draft.version(),
                Trace.in(content.title() + "\n" + content.text() + "\n" + String.join("\n", content.asked())));
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
