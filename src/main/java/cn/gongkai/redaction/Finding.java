package cn.gongkai.redaction;

import cn.gongkai.redaction.finder.Area;
import cn.gongkai.redaction.finder.FindingKind;
import java.util.List;
import java.util.Optional;

/// Something a person has to decide about: a word with all its places, or a place in which nothing can be found.
///
/// @param id from 1, in the order of the file
/// @param doubtful if it fails the check of its kind
/// @param words as they stand at the first place; of a picture, none
/// @param places how many there are
/// @param contexts of the first of them; of a picture, where it is
/// @param area of a picture
public record Finding(
        int id,
        FindingKind kind,
        boolean doubtful,
        String words,
        int places,
        List<Context> contexts,
        Optional<Area> area) {

    public Finding {
        contexts = List.copyOf(contexts);
    }

    @Override
    public String toString() {
        return "Finding[" + id + ", " + kind + "]";
    }
}
