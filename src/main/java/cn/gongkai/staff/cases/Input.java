package cn.gongkai.staff.cases;

import java.util.List;

/// One field of a form.
///
/// @param kind how it is typed
/// @param choices of a list; empty otherwise
/// @param value what stands there
record Input(String name, String label, String hint, Kind kind, boolean required, List<Choice> choices, String value) {

    enum Kind {
        TEXT,
        AREA,
        DATE,
        NUMBER,
        SELECT,
        /// Several texts, with an empty line between them.
        PARTS
    }

    /// One of a list.
    record Choice(String value, String label) {}

    Input {
        choices = List.copyOf(choices);
    }

    Input with(String typed) {
        return new Input(name, label, hint, kind, required, choices, typed);
    }
}
