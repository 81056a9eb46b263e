package cn.gongkai.disclosure;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text, none longer in memory than a limit: a file without line ends must not fill it.
final class BoundedLines {

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int end;
    private long number;

    BoundedLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /// @param number from 1
    /// @param complete false when it was cut at the limit
    record Line(long number, String text, boolean complete) {}

    @Nullable
    Line next() throws IOException {
        var text = new StringBuilder();
        var length = 0L;
        var any = false;
        while (position < end || fill()) {
            any = true;
            var from = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            length += position - from;
            text.append(buffer, from, Math.min(position - from, longest - text.length()));
            if (position < end) {
                position++;
                break;
            }
        }
        return any ? new Line(++number, text.toString(), length <= longest) : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, reader.read(buffer));
        return end > 0;
    }
}
