package cn.gongkai.memory;

import java.time.Duration;
import java.util.Optional;

/// Values that may be forgotten at any time and expire by themselves.
///
/// Nothing here throws because a server is gone: the values are then kept in this process for their time to live.
public interface ShortMemory {

    Optional<String> find(String key);

    void keep(String key, String value, Duration timeToLive);

    /// Keeps the value only if nothing is kept under the key.
    ///
    /// @return whether this call kept it
    boolean keepIfAbsent(String key, String value, Duration timeToLive);

    void forget(String key);

    /// Whether other nodes may see what is kept here.
    boolean shared();
}
