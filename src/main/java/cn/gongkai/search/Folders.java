package cn.gongkai.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Deletes what the index wrote.
final class Folders {

    private Folders() {}

    /// An index's folder, which holds files only.
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (var listed = Files.newDirectoryStream(folder)) {
            listed.forEach(files::add);
        }
        for (var file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    /// A folder of index folders.
    static void deleteWithFolders(Path folder) throws IOException {
        try (var listed = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (var inner : listed) {
                delete(inner);
            }
        }
        delete(folder);
    }
}
