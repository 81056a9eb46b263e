package cn.gongkai.disclosure;

import cn.gongkai.disclosure.FileImport.Outcome;
import cn.gongkai.disclosure.extraction.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings the rows of a `.jsonl` file into the catalogue, a few hundred a transaction.
///
/// Of a file only the ids are held in memory, some 100 MB for a million. Stopped midway, the next run finds what is
/// done unchanged and goes on from there.
@Component
class RowsImport {

    private static final int BATCH = 500;
    private static final int BATCH_CHARACTERS = 8_000_000;

    private final CatalogueWriter writer;
    private final FileTable files;

    RowsImport(CatalogueWriter writer, FileTable files) {
        this.writer = writer;
        this.files = files;
    }

    Outcome read(SourceFile file, Map<String, List<String>> beside, byte[] sidecar) throws IOException {
        var fingerprint = fingerprint(file, sidecar);
        if (files.fingerprint(file.path()).filter(fingerprint::equals).isPresent()) {
            files.rememberLook(file.path(), file.look());
            return Outcome.NOTHING;
        }
        var run = new Run(file.path());
        // What names one document cannot hold for many.
        var defaults = new HashMap<>(beside);
        defaults.keySet().removeAll(Set.of("id", "title", "documentNumber", "asked"));
        try (var in = Files.newInputStream(file.file())) {
            JsonLines.forEach(in, defaults, run::take, run.problems::add);
        }
        run.flush();
        var contested = run.contested;
        var removed = contested
                ? writer.finish(file.unsettled(), "", run.problems.sentences(), run.ids)
                : writer.finish(file, fingerprint, run.problems.sentences(), run.ids);
        return new Outcome(run.changed + removed, contested);
    }

    private static String fingerprint(SourceFile file, byte[] sidecar) throws IOException {
        var digest = Sha256.digest();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file.file(), out);
            out.write(sidecar);
        }
        return FileImport.fingerprint(digest.digest());
    }

    /// One reading of one file.
    private final class Run {

        private final String path;
        private final Set<String> ids = new HashSet<>();
        private final ProblemList problems = new ProblemList();
        private final List<Draft> batch = new ArrayList<>();
        private int characters;
        private int changed;
        private boolean contested;

        private Run(String path) {
            this.path = path;
        }

        private void take(long number, Disclosure disclosure) {
            if (!ids.add(disclosure.id().value())) {
                problems.add(Problem.ROW_REPEATED.sentence(number, disclosure.id()));
                return;
            }
            var draft = Draft.of(path, disclosure);
            batch.add(draft);
            characters += draft.blocks().length();
            if (batch.size() >= BATCH || characters >= BATCH_CHARACTERS) {
                flush();
            }
        }

        private void flush() {
            var saved = writer.save(path, batch);
            saved.taken().forEach((id, other) -> problems.add(Problem.ID_TAKEN.sentence(id, other)));
            changed += saved.changed();
            contested |= !saved.taken().isEmpty();
            batch.clear();
            characters = 0;
        }
    }
}
