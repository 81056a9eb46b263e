package cn.gongkai.disclosure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file of the drop folder.
///
/// @param path from the drop folder, with slashes
/// @param sidecar the file that describes it, if there is one
/// @param look size and time of change of both
record SourceFile(String path, Path file, @Nullable Path sidecar, String look) {

    /// To be remembered as a file that must be read again, although it does not change.
    SourceFile unsettled() {
        return new SourceFile(path, file, sidecar, "");
    }
}
