package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Extraction;
import cn.gongkai.disclosure.extraction.Extractor;
import cn.gongkai.disclosure.extraction.FrontMatter;
import cn.gongkai.disclosure.extraction.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Brings one file of the drop folder into the catalogue.
@Component
class FileImport {

    private final CatalogueWriter writer;
    private final CatalogueTable catalogue;
    private final FileTable files;
    private final RowsImport rows;
    private final long largestFile;

    FileImport(
            CatalogueWriter writer,
            CatalogueTable catalogue,
            FileTable files,
            RowsImport rows,
            DisclosureProperties properties) {
        this.writer = writer;
        this.catalogue = catalogue;
        this.files = files;
        this.rows = rows;
        this.largestFile = properties.largestFile().toBytes();
    }

    /// @param changed documents added, changed or removed
    /// @param contested whether another file has an id of this one: worth another try when files change
    record Outcome(int changed, boolean contested) {

        static final Outcome NOTHING = new Outcome(0, false);
    }

    /// @throws IOException when the file cannot be opened now; it may be later
    Outcome read(SourceFile file) throws IOException {
        var sidecar = file.sidecar() == null ? new byte[0] : Files.readAllBytes(file.sidecar());
        var bulk = file.path().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        if (!bulk && Files.size(file.file()) > largestFile) {
            var reason = Problem.TOO_LARGE.sentence(largestFile >> 20);
            writer.keepOld(file, fingerprint(file.look().getBytes(StandardCharsets.UTF_8)), reason);
            return Outcome.NOTHING;
        }
        return switch (FrontMatter.sidecar(sidecar)) {
            case FrontMatter.Mistaken(var reason) -> {
                writer.keepOld(file, fingerprint(sidecar), reason);
                yield Outcome.NOTHING;
            }
            case FrontMatter.Read(var beside, var none) ->
                bulk ? rows.read(file, beside, sidecar) : document(file, beside, sidecar);
        };
    }

    private Outcome document(SourceFile file, Map<String, List<String>> beside, byte[] sidecar) throws IOException {
        var bytes = Files.readAllBytes(file.file());
        var fingerprint = fingerprint(bytes, sidecar);
        if (files.fingerprint(file.path()).filter(fingerprint::equals).isPresent()) {
            files.rememberLook(file.path(), file.look());
            return Outcome.NOTHING;
        }
        return switch (Extractor.extract(file.file().getFileName().toString(), bytes)) {
            case Extraction.Unreadable(var reason) -> {
                writer.keepOld(file, fingerprint, reason);
                yield Outcome.NOTHING;
            }
            case Extraction.Text text -> take(file, fingerprint, beside, text);
        };
    }

    private Outcome take(SourceFile file, String fingerprint, Map<String, List<String>> beside, Extraction.Text text) {
        var reading = Reading.of(file.file().getFileName().toString(), text, new Fields(beside).orElse(text.fields()));
        if (!reading.mistakes().isEmpty()) {
            writer.keepOld(file, fingerprint, String.join("\n", reading.mistakes()));
            return Outcome.NOTHING;
        }
        var id = reading.id().orElseGet(() -> defaultId(file.path()));
        var draft = Draft.of(file.path(), reading.document(id));
        var saved = writer.save(file.path(), List.of(draft));
        var problems = new ArrayList<>(text.problems());
        problems.addAll(reading.remarks());
        saved.taken().forEach((taken, other) -> problems.add(Problem.ID_TAKEN.sentence(taken, other)));
        if (!saved.taken().isEmpty()) {
            writer.keepOld(file.unsettled(), "", String.join("\n", problems));
            return new Outcome(0, true);
        }
        var removed = writer.finish(file, fingerprint, problems, Set.of(id.value()));
        return new Outcome(saved.changed() + removed, false);
    }

    /// By the file's place, unless another file has that already: a.md beside a.pdf.
    private DisclosureId defaultId(String path) {
        var plain = Slug.of(path);
        var unique = Slug.unique(path);
        var known = catalogue.entries(List.of(plain.value(), unique.value()));
        var mine = known.get(unique.value());
        if (mine != null && mine.path().equals(path) && !mine.removed()) {
            return unique;
        }
        var other = known.get(plain.value());
        return other == null || other.removed() || other.path().equals(path) ? plain : unique;
    }

    /// Of the reader, too: another version of it may read the same file otherwise.
    static String fingerprint(byte[]... contents) {
        return Extractor.VERSION + ":" + Sha256.of(contents);
    }
}
