package cn.gongkai.conversation;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which question follows which.
@Component
class IntakePath {

    private final Drafts drafts;

    IntakePath(Drafts drafts) {
        this.drafts = drafts;
    }

    /// The first question without an answer; the summary when there is none.
    IntakeStep next(Draft draft, Optional<FormField> passed) {
        return asked(draft).stream()
                .filter(field -> !has(draft, field))
                .filter(field -> !field.optional()
                        || passed.filter(last -> last.compareTo(field) >= 0).isEmpty())
                .findFirst()
                .map(IntakeStep::of)
                .orElse(IntakeStep.SUMMARY);
    }

    /// The question before, if there is one.
    Optional<IntakeStep> before(Draft draft, IntakeStep step) {
        if (step == IntakeStep.PUBLISHED) {
            return Optional.of(IntakeStep.DESCRIPTION);
        }
        var here = step.field();
        return asked(draft).stream()
                .filter(field -> here.isEmpty() || field.compareTo(here.get()) < 0)
                .reduce((_, last) -> last)
                .map(IntakeStep::of);
    }

    /// Whether that field can be changed: the form has it, or a choice made before leads to it.
    boolean open(Draft draft, FormField field) {
        return field == FormField.IDENTITY_KIND ? proves(draft) : drafts.asks(draft, field);
    }

    /// The draft with one more answer, without what that answer makes pointless: the least data is kept.
    Draft with(Draft draft, FormField field, String value) {
        var before = draft.form();
        var form = before.with(field, value);
        if (field == FormField.KIND && before.organisation() != form.organisation()) {
            form = form.without(FormField.NAME).without(FormField.IDENTITY_KIND).without(FormField.IDENTITY_NUMBER);
        }
        if (field == FormField.IDENTITY_KIND && before.identityKind() != form.identityKind()) {
            form = form.without(FormField.IDENTITY_NUMBER);
        }
        for (var filled : List.copyOf(form.values().keySet())) {
            if (!drafts.asks(draft.with(form), filled)) {
                form = form.without(filled);
            }
        }
        return draft.with(form);
    }

    private List<FormField> asked(Draft draft) {
        return Arrays.stream(FormField.values())
                .filter(field -> field.optional() ? wanted(draft.form(), field) : drafts.asks(draft, field))
                .toList();
    }

    /// The kind of document is only asked where somebody wants to change it.
    private static boolean wanted(Form form, FormField field) {
        return field != FormField.IDENTITY_KIND
                && (form.has(field)
                        || form.value(FormField.DESCRIPTION)
                                .filter(words -> IntakeWords.names(field, words))
                                .isEmpty());
    }

    private boolean proves(Draft draft) {
        return !draft.form().organisation() && drafts.asks(draft, FormField.IDENTITY_NUMBER);
    }

    static boolean has(Draft draft, FormField field) {
        return field == FormField.IDENTITY_PROOF
                ? draft.attachments().stream().anyMatch(file -> file.kind() == Attachment.Kind.IDENTITY_PROOF)
                : draft.form().has(field);
    }
}
