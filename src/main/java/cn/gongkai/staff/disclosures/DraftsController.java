package cn.gongkai.staff.disclosures;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.disclosure.draft.DisclosureDraft;
import cn.gongkai.disclosure.draft.DisclosureDrafts;
import cn.gongkai.disclosure.draft.DraftContent;
import cn.gongkai.disclosure.draft.DraftSaved;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Drafts of documents, for programs of the body's own.
@RestController
class DraftsController {

    private static final String DRAFTS = "/api/staff/disclosures/drafts";

    private final DisclosureDrafts drafts;
    private final QuestionToDraft questions;
    private final StaffWords words;

    DraftsController(DisclosureDrafts drafts, QuestionToDraft questions, StaffWords words) {
        this.drafts = drafts;
        this.questions = questions;
        this.words = words;
    }

    /// One page, last edited first.
    ///
    /// @param total how many there are in all
    record Drafts(List<DraftView> drafts, long total) {

        Drafts {
            drafts = List.copyOf(drafts);
        }
    }

    /// Makes a draft of an answer, or gives the one there is.
    ///
    /// @param answer which of the answers, from 0; the last, if left out
    /// @param key any value; a foreign page cannot send this header
    @PostMapping("/api/staff/questions/{number}/draft")
    ResponseEntity<?> begin(
            @PathVariable String number,
            @RequestParam Optional<Integer> answer,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return switch (questions.make(number, answer, clerk.getName())) {
            case QuestionToDraft.Made.Draft(var begun) -> {
                var view = DraftView.of(begun.draft());
                var status = begun.fresh()
                        ? ResponseEntity.created(URI.create(DRAFTS + "/" + view.id()))
                        : ResponseEntity.ok();
                yield status.eTag(view.etag()).body(view);
            }
            case QuestionToDraft.Made.Unanswered() -> Problem.of(HttpStatus.CONFLICT, words.of("draft.unanswered"));
            case QuestionToDraft.Made.Unknown() -> Problem.of(HttpStatus.NOT_FOUND, words.of("draft.unknown"));
        };
    }

    /// @param offset 0 or more
    /// @param size 1 to 100
    @GetMapping(DRAFTS)
    ResponseEntity<?> page(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "25") int size) {
        if (offset < 0 || size < 1 || size > 100) {
            return Problem.of(HttpStatus.BAD_REQUEST, words.of("draft.page"));
        }
        var page = drafts.page(offset, size);
        return ResponseEntity.ok(
                new Drafts(page.drafts().stream().map(DraftView::of).toList(), page.total()));
    }

    /// A draft. Its ETag goes with a change.
    @GetMapping(DRAFTS + "/{id}")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return drafts.find(id).<ResponseEntity<?>>map(DraftsController::shown).orElseGet(this::unknown);
    }

    /// What a draft is to say.
    record Content(
            @Nullable String title,
            @Nullable String category,
            @Nullable String draftingUnit,
            @Nullable String text,
            @Nullable List<String> asked) {

        DraftContent whole() {
            return new DraftContent(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(category, ""),
                    Objects.requireNonNullElse(draftingUnit, ""),
                    Objects.requireNonNullElse(text, ""),
                    asked == null ? List.of() : asked);
        }
    }

    /// Rewrites a draft.
    ///
    /// @param version the ETag of the draft as it was read
    /// @param key any value; a foreign page cannot send this header
    @PutMapping(DRAFTS + "/{id}")
    ResponseEntity<?> save(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Content content,
            Principal clerk) {
        var read = version(version);
        if (read.isEmpty()) {
            return Problem.of(HttpStatus.PRECONDITION_REQUIRED, words.of("draft.ifMatch"));
        }
        return switch (drafts.save(id, read.get(), content.whole(), clerk.getName())) {
            case DraftSaved.Saved(var draft) -> shown(draft);
            case DraftSaved.Outdated _ -> Problem.of(HttpStatus.PRECONDITION_FAILED, words.of("draft.changed"));
            case DraftSaved.Unusable() ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.of(
                                "draft.unusable",
                                DraftContent.LONGEST_LINE,
                                DraftContent.LONGEST_TEXT,
                                DraftContent.MOST_ASKED));
            case DraftSaved.Unknown() -> unknown();
        };
    }

    /// Throws a draft away.
    ///
    /// @param version the ETag of the draft as it was read
    /// @param key any value; a foreign page cannot send this header
    @DeleteMapping(DRAFTS + "/{id}")
    ResponseEntity<?> discard(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader("Idempotency-Key") String key) {
        var read = version(version);
        if (read.isEmpty()) {
            return Problem.of(HttpStatus.PRECONDITION_REQUIRED, words.of("draft.ifMatch"));
        }
        if (drafts.find(id).isEmpty()) {
            return unknown();
        }
        return drafts.discard(id, read.get())
                ? ResponseEntity.noContent().build()
                : Problem.of(HttpStatus.PRECONDITION_FAILED, words.of("draft.changed"));
    }

    /// The file the drop folder takes as it is.
    @Look(AuditKind.EXPORTED)
    @GetMapping(DRAFTS + "/{id}/file")
    ResponseEntity<?> file(@PathVariable UUID id) {
        return drafts.find(id)
                .map(drafts::file)
                .<ResponseEntity<?>>map(file -> ResponseEntity.ok()
                        .contentType(DraftPages.MARKDOWN)
                        .header("Content-Disposition", "attachment; filename=" + file.name())
                        .body(file.bytes()))
                .orElseGet(this::unknown);
    }

    private static Optional<Integer> version(@Nullable String etag) {
        return Optional.ofNullable(etag)
                .filter(tag -> tag.matches("\"\\d{1,9}\""))
                .map(tag -> Integer.parseInt(tag.substring(1, tag.length() - 1)));
    }

    private static ResponseEntity<?> shown(DisclosureDraft draft) {
        var view = DraftView.of(draft);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }

    private ResponseEntity<?> unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, words.of("draft.unknown"));
    }
}
