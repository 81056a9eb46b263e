package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import java.util.ArrayList;
import java.util.List;

/// One entry of the index: a passage, and the words it is found by.
///
/// @param words a way people ask stands alone, so that a long answer does not hide it
record Entry(Passage passage, String words) {

    /// The entries of a document: its passages, and how people ask for it.
    ///
    /// @param longest characters a passage may have
    static List<Entry> of(Disclosure disclosure, int longest) {
        var metadata = disclosure.metadata();
        var cut = Passages.of(disclosure, longest);
        var entries = new ArrayList<Entry>(cut.size());
        for (var passage : cut) {
            entries.add(new Entry(passage, metadata.title() + "\n" + passage.context() + "\n" + passage.text()));
        }
        if (cut.size() == 1) {
            for (var asked : metadata.asked()) {
                entries.add(new Entry(new Passage(asked, cut.getFirst().text(), false), asked));
            }
        }
        return entries;
    }
}
