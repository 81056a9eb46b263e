package cn.gongkai.request;

import java.util.List;

/// What became of a request handed in.
public sealed interface Submission {

    /// It is in the register; what the receipt says may be shown.
    record Accepted(Receipt receipt) implements Submission {}

    /// The draft lacks something, in asking order.
    record Incomplete(List<FormField> missing) implements Submission {

        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /// The draft was changed after the resident saw it; show it again.
    record Changed(Draft current) implements Submission {}

    /// The draft was deleted or has expired.
    record Gone() implements Submission {}
}
