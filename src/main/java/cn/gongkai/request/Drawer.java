package cn.gongkai.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files that staff have in hand and that belong to no request yet: encrypted like all others, seen by every node, and
/// gone a day after they were last touched.
@Service
public class Drawer {

    /// How long a folder is kept after it was last touched.
    public static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST = 50;
    private static final String TYPE = "application/octet-stream";

    private final AttachmentTable files;
    private final Ledger ledger;

    Drawer(AttachmentTable files, Ledger ledger) {
        this.files = files;
        this.ledger = ledger;
    }

    /// Whose a file is.
    ///
    /// @param holder the account of whoever has it in hand
    /// @param forReview whether secrecy reviewers are to see it, too
    public record Whose(String holder, boolean forReview) {}

    /// Puts a file into a folder, in place of the one of that name.
    ///
    /// @param name a word of the program, nothing personal
    @Transactional
    public void put(UUID folder, String name, byte[] content, Whose whose) {
        var before = files(folder, name);
        var added = files.add(folder, Attachment.Kind.DRAWER, TYPE, name, content, ledger.now());
        files.hold(added.id(), whose.holder(), whose.forReview());
        before.forEach(file -> files.delete(folder, file.id()));
    }

    /// The file of that name.
    @Transactional(readOnly = true)
    public Optional<byte[]> get(UUID folder, String name) {
        return files(folder, name).reversed().stream().findFirst().flatMap(file -> files.content(folder, file.id()));
    }

    /// The folders in which somebody has a file of that name in hand, at most 50, last touched first.
    ///
    /// @param reviews whether they also see those for review
    @Transactional(readOnly = true)
    public List<UUID> folders(String name, String holder, boolean reviews) {
        return files.held(name, holder, reviews, MOST);
    }

    /// Throws a folder away.
    ///
    /// @return whether there was one: of two who do it at the same time, one did
    @Transactional
    public boolean clear(UUID folder) {
        return files.of(folder).stream()
                        .filter(file -> file.kind() == Attachment.Kind.DRAWER)
                        .filter(file -> files.delete(folder, file.id()))
                        .count()
                > 0;
    }

    /// Throws away what nobody touched for a day.
    void clearOld() {
        files.deleteUntouched(Attachment.Kind.DRAWER, ledger.now().minus(KEPT));
    }

    private List<Attachment> files(UUID folder, String name) {
        return files.of(folder).stream()
                .filter(file ->
                        file.kind() == Attachment.Kind.DRAWER && file.title().equals(name))
                .toList();
    }
}
