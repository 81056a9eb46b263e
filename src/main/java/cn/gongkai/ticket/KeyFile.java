package cn.gongkai.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The key of an installation that was given none. Losing it ends the tickets of half an hour and nothing else.
final class KeyFile {

    private KeyFile() {}

    static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read or made", e);
        }
    }

    /// Written beside it first, so that it is there whole or not at all; whoever comes second takes the other's.
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var beside = Files.createTempFile(file.getParent(), ".ticket-key", "", owner());
        try {
            var key = new byte[TicketProperties.KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Files.writeString(beside, Base64.getEncoder().encodeToString(key) + System.lineSeparator());
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException _) {
            // Another process made it first: that one is read.
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
