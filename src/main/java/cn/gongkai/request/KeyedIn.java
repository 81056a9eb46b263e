package cn.gongkai.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of a request staff wrote down.
public sealed interface KeyedIn {

    /// In the register, or put there before by the same call.
    ///
    /// @param receipt absent as long as both sides have to confirm
    record Done(CaseView request, Optional<Receipt> receipt) implements KeyedIn {}

    /// Some of the form is wrong or lacking.
    record Unusable(Map<FormField, Checked.Reason> wrong, List<FormField> missing) implements KeyedIn {

        public Unusable {
            wrong = Map.copyOf(wrong);
            missing = List.copyOf(missing);
        }
    }

    /// Not by this channel, or not on this day.
    ///
    /// @param sentence says why and what to do, in Chinese
    record Refused(String sentence) implements KeyedIn {}
}
