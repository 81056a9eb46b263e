package cn.gongkai.disclosure;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// An id from a file's place in the drop folder: the same place gives the same id, and links to it stay readable.
final class Slug {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 180;

    private Slug() {}

    /// @param path with slashes, from the drop folder
    static DisclosureId of(String path) {
        var name = Normalizer.normalize(EXTENSION.matcher(path).replaceFirst(""), Normalizer.Form.NFC);
        var slug = EDGES.matcher(OTHERS.matcher(name).replaceAll("-")).replaceAll("");
        return slug.isEmpty() || slug.length() > LONGEST ? marked(path, slug) : new DisclosureId(slug);
    }

    /// For when another file has the same slug.
    static DisclosureId unique(String path) {
        return marked(path, of(path).value());
    }

    private static DisclosureId marked(String path, String slug) {
        var mark = Sha256.of(path.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        var start = slug.substring(0, Math.min(slug.length(), LONGEST));
        return new DisclosureId(start.isEmpty() ? mark : start + "-" + mark);
    }
}
