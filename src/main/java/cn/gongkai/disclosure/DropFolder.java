package cn.gongkai.disclosure;

import cn.gongkai.disclosure.extraction.Extractor;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The folder that published files are put into.
final class DropFolder {

    private static final String SIDECAR = ".yaml";

    /// Hidden files, and what editors, browsers and office programs leave beside a file they work on.
    private static final Pattern PASSED_OVER =
            Pattern.compile("(\\..*|~\\$.*|.*~|.*\\.(tmp|part|crdownload|swp|bak))", Pattern.CASE_INSENSITIVE);

    private final Path root;

    DropFolder(Path root) {
        this.root = root;
    }

    /// What the folder held when it was looked through.
    ///
    /// @param files by path
    /// @param folders all of them, to be watched
    /// @param unseen files and folders that could not be looked at: what lies there may still be there
    record Listing(Map<String, Found> files, Set<Path> folders, Set<String> unseen) {

        boolean surelyLacks(String path) {
            return !files.containsKey(path)
                    && unseen.stream().noneMatch(place -> path.equals(place) || path.startsWith(place + "/"));
        }
    }

    /// @param changedAt of the file or of its sidecar, whichever is later
    record Found(SourceFile source, Instant changedAt) {}

    boolean exists() {
        return Files.isDirectory(root);
    }

    /// True for a disk that is not there: not even a file that is no document lies in its place.
    boolean holdsNothing() throws IOException {
        try (var entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    Listing list() throws IOException {
        var walk = new Walk();
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        var files = new TreeMap<String, Found>();
        walk.seen.forEach((path, file) -> {
            if (!isSidecar(path, walk.seen.keySet())) {
                files.put(name(path), found(path, file, walk.seen.get(sidecar(path))));
            }
        });
        var unseen = walk.unseen.stream().map(this::name).collect(Collectors.toSet());
        return new Listing(files, walk.folders, unseen);
    }

    private static boolean isSidecar(Path path, Set<Path> all) {
        var name = path.getFileName().toString();
        return name.endsWith(SIDECAR)
                && all.contains(path.resolveSibling(name.substring(0, name.length() - SIDECAR.length())));
    }

    private static Path sidecar(Path path) {
        return path.resolveSibling(path.getFileName() + SIDECAR);
    }

    private Found found(Path path, BasicFileAttributes file, @Nullable BasicFileAttributes beside) {
        var changedAt = file.lastModifiedTime();
        if (beside == null) {
            return new Found(new SourceFile(name(path), path, null, look(file)), changedAt.toInstant());
        }
        var sidecarChangedAt = beside.lastModifiedTime();
        var later = changedAt.compareTo(sidecarChangedAt) > 0 ? changedAt : sidecarChangedAt;
        var source = new SourceFile(name(path), path, sidecar(path), look(file) + " " + look(beside));
        return new Found(source, later.toInstant());
    }

    private static String look(BasicFileAttributes file) {
        return Extractor.VERSION + ":" + file.size() + "@"
                + file.lastModifiedTime().toInstant();
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Map<Path, BasicFileAttributes> seen = new TreeMap<>();
        private final Set<Path> folders = new HashSet<>();
        private final Set<Path> unseen = new HashSet<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folders.isEmpty() && passedOver(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !passedOver(file)) {
                seen.put(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            unseen.add(file);
            return FileVisitResult.CONTINUE;
        }

        private static boolean passedOver(Path path) {
            return PASSED_OVER.matcher(path.getFileName().toString()).matches();
        }
    }
}
