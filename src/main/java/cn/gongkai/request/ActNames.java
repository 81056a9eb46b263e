package cn.gongkai.request;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// What the acts of staff are called.
public final class ActNames {

    private static final Map<String, String> ALL =
            Arrays.stream(ActKind.values()).collect(Collectors.toUnmodifiableMap(ActKind::inAddress, ActKind::label));

    private ActNames() {}

    /// What people read, by the name addresses have, such as `extend`.
    public static Map<String, String> all() {
        return ALL;
    }
}
