package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.Seen;
import cn.gongkai.redaction.source.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Says what a file is, whatever its name says, and reads plain text.
final class Manuscript {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    /// A PDF may have other bytes before its head (ISO 32000-1, annex H).
    private static final int HEAD = 1024;

    private Manuscript() {}

    static Format format(byte[] content) throws UnusableFile {
        if (begins(content, ZIP)) {
            return Format.WORD;
        }
        if (begins(content, OLE)) {
            throw new UnusableFile(encrypted(content) ? Refusal.ENCRYPTED : Refusal.OLD_WORD);
        }
        var head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("{\\rtf")
                || head.strip().toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                || head.indexOf(0) >= 0) {
            throw new UnusableFile(Refusal.UNKNOWN_TYPE);
        }
        return Format.TEXT;
    }

    /// Plain text, in UTF-8 or else as older Chinese programs write it, without what is not seen.
    static String text(byte[] content) throws UnusableFile {
        for (var encoding : new Charset[] {UTF_8, Charset.forName("GB18030")}) {
            try {
                var text = encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return Seen.of(text.replace("\r\n", "\n").replace('\r', '\n'));
            } catch (CharacterCodingException _) {
                // The next one, then.
            }
        }
        throw new UnusableFile(Refusal.UNKNOWN_TYPE);
    }

    private static boolean begins(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }

    private static boolean encrypted(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
