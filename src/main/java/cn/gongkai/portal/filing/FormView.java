package cn.gongkai.portal.filing;

import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormCheck;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import cn.gongkai.request.Medium;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The form as the page shows it.
///
/// @param fields by the names of their constants
/// @param wrong the fields to put right, in the order they stand on the page
/// @param version of the draft that the values were read from
/// @param begun whether a draft is saved
record FormView(Map<String, Field> fields, List<Field> wrong, int version, boolean begun, Choices choices) {

    /// The order on the page: what is wanted comes before who wants it.
    private static final List<FormField> ORDER = order();

    FormView {
        fields = Map.copyOf(fields);
        wrong = List.copyOf(wrong);
    }

    /// One field.
    ///
    /// @param value as typed
    /// @param error what is wrong with it, a sentence
    /// @param kept what is saved and not shown again, masked
    record Field(
            String name,
            String label,
            String value,
            @Nullable String error,
            @Nullable String kept,
            int longest) {

        public String anchor() {
            return FormView.anchor(FormField.valueOf(name));
        }

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /// What can be chosen from.
    record Choices(
            List<ApplicantKind> kinds, List<IdentityKind> documents, List<Delivery> deliveries, List<Medium> media) {

        Choices {
            kinds = List.copyOf(kinds);
            documents = List.copyOf(documents);
            deliveries = List.copyOf(deliveries);
            media = List.copyOf(media);
        }
    }

    /// @param asked which fields this body asks for at all
    static FormView of(Draft draft, Filled filled, Predicate<FormField> asked, boolean begun) {
        var fields = new LinkedHashMap<String, Field>();
        var wrong = new ArrayList<Field>();
        for (var field : ORDER) {
            if (!asked.test(field)) {
                continue;
            }
            var reason = Optional.ofNullable(filled.wrong().get(field));
            var shown = new Field(
                    field.name(),
                    field.label(),
                    filled.typed().getOrDefault(field, ""),
                    reason.map(why -> why.sentence(field)).orElse(null),
                    FormReading.HIDDEN.contains(field)
                            ? draft.form().masked(field).orElse(null)
                            : null,
                    FormCheck.longest(field));
            fields.put(field.name(), shown);
            if (reason.isPresent()) {
                wrong.add(shown);
            }
        }
        return new FormView(fields, wrong, draft.version(), begun, choices(draft));
    }

    /// Where a link to the field leads: of choices, to the first.
    static String anchor(FormField field) {
        return switch (field) {
            case KIND -> field + "-" + ApplicantKind.NATURAL_PERSON;
            case DELIVERY -> field + "-" + Delivery.EMAIL;
            case MEDIUM -> field + "-" + Medium.PAPER;
            case AGENT -> field + "-" + Form.NO;
            default -> field.name();
        };
    }

    private static Choices choices(Draft draft) {
        var deliveries = EnumSet.allOf(Delivery.class);
        if (draft.resident().isEmpty()) {
            deliveries.remove(Delivery.WECHAT);
        }
        var documents = EnumSet.allOf(IdentityKind.class);
        documents.remove(IdentityKind.CREDIT_CODE);
        return new Choices(
                List.of(ApplicantKind.values()),
                List.copyOf(documents),
                List.copyOf(deliveries),
                List.of(Medium.values()));
    }

    private static List<FormField> order() {
        var order = new ArrayList<>(List.of(
                FormField.DESCRIPTION,
                FormField.TITLE,
                FormField.DOCUMENT_NUMBER,
                FormField.PERIOD,
                FormField.KIND,
                FormField.NAME,
                FormField.IDENTITY_KIND,
                FormField.IDENTITY_NUMBER,
                FormField.CONTACT_PERSON,
                FormField.AGENT,
                FormField.AGENT_NAME,
                FormField.AGENT_IDENTITY_NUMBER));
        for (var field : FormField.values()) {
            if (!order.contains(field) && field != FormField.IDENTITY_PROOF) {
                order.add(field);
            }
        }
        return List.copyOf(order);
    }
}
