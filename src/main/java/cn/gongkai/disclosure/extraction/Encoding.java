package cn.gongkai.disclosure.extraction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How the text of a file is encoded.
///
/// Chinese text is UTF-8 or GB18030 (with its older parts GBK and GB2312). Nothing in GB18030 of more than a few
/// characters is valid UTF-8, so trying tells them apart better than statistics do.
public final class Encoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoding() {}

    /// The text without its byte order mark.
    static String decode(byte[] bytes) {
        var text = new String(bytes, of(bytes, bytes.length));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The encoding of a file by its beginning.
    ///
    /// @param head the first bytes; may end amid a character
    public static Charset of(byte[] head, int length) {
        if (starts(head, length, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, length, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // Not told that the input ends, the decoder accepts half a character there.
        var result = decoder.decode(ByteBuffer.wrap(head, 0, length), CharBuffer.allocate(length), false);
        return result.isError() ? GB18030 : StandardCharsets.UTF_8;
    }

    private static boolean starts(byte[] head, int length, int first, int second) {
        return length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
