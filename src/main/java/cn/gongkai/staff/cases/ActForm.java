package cn.gongkai.staff.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something that can be done to a request now, as a form.
///
/// @param effect what it does to the last day, in words
/// @param dueAfter the last day if it is done today
/// @param open whether it is the one somebody is working on
record ActForm(
        String action, String label, String effect, Optional<LocalDate> dueAfter, List<Input> inputs, boolean open) {

    ActForm {
        inputs = List.copyOf(inputs);
    }
}
