package cn.gongkai.redaction.source;

import java.util.EnumMap;
import java.util.Map;

/// Counts notes while a file is read.
public final class Notes {

    private final Map<Note, Integer> counts = new EnumMap<>(Note.class);

    public void add(Note note) {
        add(note, 1);
    }

    public void add(Note note, int times) {
        if (times > 0) {
            counts.merge(note, times, Integer::sum);
        }
    }

    /// What there is, with how many.
    public Map<Note, Integer> counts() {
        return Map.copyOf(counts);
    }
}
