package cn.gongkai.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One published document.
///
/// @param metadata what is known about it
/// @param body its text in reading order
public record Disclosure(DisclosureId id, Metadata metadata, List<Block> body) {

    public Disclosure {
        body = List.copyOf(body);
    }

    /// What is known about a document beside its text.
    ///
    /// @param category where it stands in the body's catalogue; possibly empty
    /// @param documentNumber 文号, such as 国令第711号
    /// @param effectiveOn first day in force
    /// @param expiresOn last day in force
    /// @param status as declared; see [Disclosure#statusOn]
    /// @param draftingUnit 起草单位
    /// @param url where the original stands, if elsewhere
    /// @param interprets id or title of the document this one explains (解读)
    /// @param asked ways people ask for it
    public record Metadata(
            String title,
            @Nullable String documentNumber,
            String category,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            Status status,
            @Nullable String draftingUnit,
            @Nullable String url,
            @Nullable String interprets,
            List<String> asked) {

        public Metadata {
            Objects.requireNonNull(title);
            asked = List.copyOf(asked);
        }
    }

    public String title() {
        return metadata.title();
    }

    /// The declared status, or [Status#EXPIRED] once the last day in force has passed.
    public Status statusOn(LocalDate day) {
        var expires = metadata.expiresOn();
        return metadata.status().quotableAsInForce() && expires != null && day.isAfter(expires)
                ? Status.EXPIRED
                : metadata.status();
    }

    /// The whole text, a block a line.
    public String text() {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
