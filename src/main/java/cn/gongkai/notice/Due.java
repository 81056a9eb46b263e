package cn.gongkai.notice;

import java.util.UUID;

/// A notice to be shown at the next opportunity.
public record Due(UUID id, String words) {

    @Override
    public String toString() {
        return "Due[" + id + "]";
    }
}
