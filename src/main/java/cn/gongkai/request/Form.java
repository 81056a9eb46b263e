package cn.gongkai.request;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a resident has filled in so far. Every value has passed [FormCheck].
///
/// @param values as normalised by the check; choices as the names of their constants
public record Form(Map<FormField, String> values) {

    public static final String YES = "YES";
    public static final String NO = "NO";

    private static final Form EMPTY = new Form(Map.of());

    public Form {
        var copy = new EnumMap<FormField, String>(FormField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public static Form empty() {
        return EMPTY;
    }

    public Optional<String> value(FormField field) {
        return Optional.ofNullable(values.get(field));
    }

    public boolean has(FormField field) {
        return values.containsKey(field);
    }

    /// The form with this value, in place of the one there.
    ///
    /// @param value as normalised by [FormCheck#check]
    public Form with(FormField field, String value) {
        var more = new EnumMap<FormField, String>(FormField.class);
        more.putAll(values);
        more.put(field, value);
        return new Form(more);
    }

    public Form without(FormField field) {
        var fewer = new EnumMap<FormField, String>(FormField.class);
        fewer.putAll(values);
        fewer.remove(field);
        return new Form(fewer);
    }

    public Optional<ApplicantKind> kind() {
        return value(FormField.KIND).map(ApplicantKind::valueOf);
    }

    public boolean organisation() {
        return kind().map(ApplicantKind::organisation).orElse(false);
    }

    /// Which document [FormField#IDENTITY_NUMBER] is the number of.
    public IdentityKind identityKind() {
        return organisation()
                ? IdentityKind.CREDIT_CODE
                : value(FormField.IDENTITY_KIND).map(IdentityKind::valueOf).orElse(IdentityKind.RESIDENT_CARD);
    }

    public Optional<Delivery> delivery() {
        return value(FormField.DELIVERY).map(Delivery::valueOf);
    }

    /// What goes by mail or WeChat is electronic without being asked.
    public Optional<Medium> medium() {
        return delivery().filter(Delivery::electronic).isPresent()
                ? Optional.of(Medium.ELECTRONIC)
                : value(FormField.MEDIUM).map(Medium::valueOf);
    }

    public boolean byAgent() {
        return value(FormField.AGENT).filter(YES::equals).isPresent();
    }

    /// What a resident reads for a field: choices as their labels.
    public Optional<String> shown(FormField field) {
        return switch (field) {
            case KIND -> kind().map(ApplicantKind::label);
            case IDENTITY_KIND -> kind().map(_ -> identityKind().label());
            case DELIVERY -> delivery().map(Delivery::label);
            case MEDIUM -> medium().map(Medium::label);
            case AGENT -> value(field).map(answer -> Wording.of("agent." + answer));
            default -> value(field);
        };
    }

    /// What a screen may show that others can see: names and numbers masked.
    public Optional<String> masked(FormField field) {
        return switch (field) {
            case NAME -> value(field).map(name -> organisation() ? name : Mask.name(name));
            case CONTACT_PERSON, AGENT_NAME -> value(field).map(Mask::name);
            case IDENTITY_NUMBER, AGENT_IDENTITY_NUMBER -> value(field).map(Mask::number);
            case PHONE -> value(field).map(Mask::phone);
            case EMAIL -> value(field).map(Mask::email);
            case ADDRESS -> value(field).map(Mask::address);
            default -> shown(field);
        };
    }

    /// Whether words hold something of it that screens mask.
    boolean identifiedBy(String words) {
        var plain = words.replaceAll("\\s", "");
        return values.entrySet().stream()
                .filter(entry -> !masked(entry.getKey()).equals(shown(entry.getKey())))
                .map(entry -> entry.getValue().replaceAll("\\s", ""))
                .anyMatch(value -> value.length() > 1 && plain.contains(value));
    }

    @Override
    public String toString() {
        return "Form" + new TreeSet<>(values.keySet());
    }
}
