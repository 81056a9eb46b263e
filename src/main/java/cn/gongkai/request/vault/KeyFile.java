package cn.gongkai.request.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of an installation that was given none: one file only its owner can read, so that trying the program out
/// needs no preparation.
public final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private KeyFile() {}

    /// The keys in the file, made if there is none.
    public static List<String> readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file.toAbsolutePath());
            }
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
        }
    }

    /// Written beside it first, so that it is there whole or not at all.
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = Files.createTempFile(file.getParent(), ".request-keys", "", owner());
        try {
            Files.writeString(beside, Key.random("file-1", new SecureRandom()) + System.lineSeparator());
            Files.createLink(file, beside);
            LOG.warn(
                    "No key for personal data is configured (gongkai.request.keys): made one in {}. Without this file"
                            + " that data is lost; keep a copy apart from the database.",
                    file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another process made {} first", file);
        } finally {
            Files.delete(beside);
        }
    }

    private static FileAttribute<?>[] owner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
