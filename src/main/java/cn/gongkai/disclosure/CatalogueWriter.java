package cn.gongkai.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes the catalogue, one writer at a time across all nodes.
@Component
class CatalogueWriter {

    private static final int PAGE = 1000;

    private final CatalogueTable catalogue;
    private final FileTable files;

    CatalogueWriter(CatalogueTable catalogue, FileTable files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /// What became of some documents handed in.
    ///
    /// @param changed how many the catalogue did not hold in this form
    /// @param taken those whose id belongs to another file, with that file
    record Saved(int changed, Map<DisclosureId, String> taken) {}

    /// Adds or replaces documents of one file. No id twice.
    @Transactional
    Saved save(String path, List<Draft> drafts) {
        var sequence = catalogue.lock() + 1;
        var known = catalogue.entries(drafts.stream().map(Draft::id).toList());
        var added = new ArrayList<Draft>();
        var replaced = new ArrayList<Draft>();
        var taken = new HashMap<DisclosureId, String>();
        for (var draft : drafts) {
            var entry = known.get(draft.id());
            if (entry == null) {
                added.add(draft);
            } else if (entry.removed()) {
                replaced.add(draft);
            } else if (!entry.path().equals(path)) {
                taken.put(draft.disclosure().id(), entry.path());
            } else if (!entry.contentHash().equals(draft.contentHash())) {
                replaced.add(draft);
            }
        }
        var changed = added.size() + replaced.size();
        if (changed > 0) {
            catalogue.insert(added, sequence);
            catalogue.update(replaced, sequence);
            catalogue.setSequence(sequence);
        }
        return new Saved(changed, taken);
    }

    /// Removes what a file no longer holds, and remembers the file as read.
    ///
    /// @return how many documents were removed
    @Transactional
    int finish(SourceFile file, String fingerprint, List<String> problems, Set<String> kept) {
        var removed = remove(file.path(), kept);
        files.remember(file.path(), file.look(), fingerprint, problems);
        return removed;
    }

    /// Remembers a file's new state that could not be read. Its documents stay as they were.
    @Transactional
    void keepOld(SourceFile file, String fingerprint, String problem) {
        catalogue.lock();
        files.remember(file.path(), file.look(), fingerprint, List.of(problem));
    }

    /// Removes a file with all its documents.
    @Transactional
    int forget(String path) {
        var removed = remove(path, Set.of());
        files.forget(path);
        return removed;
    }

    /// Removes what an origin gave before and gives no more.
    @Transactional
    void keepOnly(String path, Set<String> kept) {
        remove(path, kept);
    }

    private int remove(String path, Set<String> kept) {
        var sequence = catalogue.lock() + 1;
        var removed = 0;
        var last = "";
        while (true) {
            var page = catalogue.idsOf(path, last, PAGE);
            if (page.isEmpty()) {
                break;
            }
            var gone = page.stream().filter(id -> !kept.contains(id)).toList();
            catalogue.remove(gone, sequence);
            removed += gone.size();
            last = page.getLast();
        }
        if (removed > 0) {
            catalogue.setSequence(sequence);
        }
        return removed;
    }
}
