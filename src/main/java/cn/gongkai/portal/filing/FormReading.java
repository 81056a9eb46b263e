package cn.gongkai.portal.filing;

import cn.gongkai.request.Checked;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormCheck;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reads what was typed into the page, field by field, by the rules the chat and the counter follow too.
@Component
class FormReading {

    /// Never written into a page again once they hold: the screen may not be the resident's alone.
    static final Set<FormField> HIDDEN = EnumSet.of(FormField.IDENTITY_NUMBER, FormField.AGENT_IDENTITY_NUMBER);

    /// From a list rather than typed.
    static final Set<FormField> CHOSEN =
            EnumSet.of(FormField.KIND, FormField.IDENTITY_KIND, FormField.DELIVERY, FormField.MEDIUM, FormField.AGENT);

    private final Drafts drafts;

    FormReading(Drafts drafts) {
        this.drafts = drafts;
    }

    /// Reads all fields that belong to the form, as far as the fields before them tell. What does not belong to it is
    /// not kept: nobody needs the address of somebody who wants an e-mail.
    ///
    /// @param draft as saved; a hidden number left empty stays as it is
    Filled read(Draft draft, Map<String, String> input) {
        var form = Form.empty();
        var typed = new EnumMap<FormField, String>(FormField.class);
        var wrong = new EnumMap<FormField, Checked.Reason>(FormField.class);
        for (var field : FormField.values()) {
            if (field == FormField.IDENTITY_PROOF) {
                continue;
            }
            var text = input.getOrDefault(field.name(), "");
            typed.put(field, text);
            if (!belongs(draft.with(form), field)) {
                continue;
            }
            var value = text.isBlank() && HIDDEN.contains(field)
                    ? draft.form().value(field).orElse("")
                    : text;
            switch (check(draft, form, field, value)) {
                case Checked.Right(var right) -> form = form.with(field, right);
                case Checked.Wrong(var reason) -> {
                    if (reason != Checked.Reason.EMPTY || !field.optional()) {
                        wrong.put(field, reason);
                    }
                }
            }
        }
        return new Filled(form, typed, wrong);
    }

    /// The draft as it was saved, read once more, to say what it lacks.
    Filled read(Draft draft) {
        var values = new HashMap<String, String>();
        draft.form().values().forEach((field, value) -> values.put(field.name(), value));
        var filled = read(draft, values);
        return new Filled(filled.form(), saved(draft), filled.wrong());
    }

    /// What the page shows of a draft as it was saved.
    static Map<FormField, String> saved(Draft draft) {
        var shown = new EnumMap<FormField, String>(FormField.class);
        draft.form().values().forEach((field, value) -> shown.put(field, HIDDEN.contains(field) ? "" : value));
        return shown;
    }

    private boolean belongs(Draft draft, FormField field) {
        return drafts.asks(draft, field)
                && !(field == FormField.IDENTITY_KIND && draft.form().organisation());
    }

    private static Checked check(Draft draft, Form form, FormField field, String value) {
        if (value.isBlank() && CHOSEN.contains(field) && !field.optional()) {
            return new Checked.Wrong(Checked.Reason.NOT_A_CHOICE);
        }
        var checked = FormCheck.check(form, field, value);
        return checked instanceof Checked.Right(var right) && !offered(draft, right)
                ? new Checked.Wrong(Checked.Reason.NOT_A_CHOICE)
                : checked;
    }

    /// WeChat reaches only whom an account knows; a credit code is no person's.
    private static boolean offered(Draft draft, String value) {
        return !value.equals(IdentityKind.CREDIT_CODE.name())
                && (draft.resident().isPresent() || !value.equals(Delivery.WECHAT.name()));
    }
}
