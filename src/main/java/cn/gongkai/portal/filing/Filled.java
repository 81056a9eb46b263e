package cn.gongkai.portal.filing;

import cn.gongkai.request.Checked;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A page of typed values, read.
///
/// @param form the values that hold
/// @param typed every value as it was typed, so that it can be shown again
/// @param wrong what is wrong with the others
record Filled(Form form, Map<FormField, String> typed, Map<FormField, Checked.Reason> wrong) {

    Filled {
        typed = copy(typed);
        wrong = copy(wrong);
    }

    /// Whether something was typed that does not hold; what is only missing does not count.
    boolean mistyped() {
        return wrong.entrySet().stream()
                .anyMatch(entry -> entry.getValue() != Checked.Reason.EMPTY
                        && !typed.getOrDefault(entry.getKey(), "").isBlank());
    }

    @Override
    public String toString() {
        return "Filled[" + wrong.keySet() + "]";
    }

    private static <T> Map<FormField, T> copy(Map<FormField, T> values) {
        var copy = new EnumMap<FormField, T>(FormField.class);
        copy.putAll(values);
        return Collections.unmodifiableMap(copy);
    }
}
