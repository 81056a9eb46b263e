package cn.gongkai.disclosure.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/// Reads a file by what it is, whatever its name says.
public final class Extractor {

    /// Raised whenever the same file would give another text, so that unchanged files are read anew.
    public static final int VERSION = 2;

    private static final Logger log = LoggerFactory.getLogger(Extractor.class);

    private Extractor() {}

    /// What opening a file gave.
    private sealed interface Opened {

        record Body(Map<String, List<String>> fields, BlockList list) implements Opened {}

        record Closed(Problem problem, String reason) implements Opened {}
    }

    /// Reads a file, or says why not.
    ///
    /// @param name with its extension
    public static Extraction extract(String name, byte[] bytes) {
        return switch (open(name, bytes, list -> list.blocks().isEmpty())) {
            case Opened.Closed(var problem, var reason) -> new Extraction.Unreadable(reason);
            case Opened.Body(var fields, var list) -> new Extraction.Text(fields, list.blocks(), list.problems());
        };
    }

    /// Opens a file and leaves its lines and tables as they are, or says why not.
    ///
    /// @param name with its extension
    public static Layout layout(String name, byte[] bytes) {
        return switch (open(name, bytes, list -> list.parts().isEmpty())) {
            case Opened.Closed(var problem, var reason) -> new Layout.Unreadable(problem, reason);
            case Opened.Body(var fields, var list) -> new Layout.Pages(fields, list.parts());
        };
    }

    /// @param empty whether nothing is there, asked here because tables of broken files may fail only when read
    private static Opened open(String name, byte[] bytes, Predicate<BlockList> empty) {
        try {
            return read(name.toLowerCase(Locale.ROOT), bytes, empty);
        } catch (InvalidPasswordException | EncryptedDocumentException e) {
            return closed(Problem.ENCRYPTED);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
            // On broken files the libraries throw whatever their code runs into.
            log.debug("{} could not be read", name, e);
            var bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
            return closed(bomb ? Problem.BOMB : Problem.BROKEN);
        }
    }

    private static Opened read(String name, byte[] bytes, Predicate<BlockList> empty)
            throws IOException, TikaException, SAXException {
        if (bytes.length == 0) {
            return closed(Problem.EMPTY);
        }
        return switch (FileKind.of(name, bytes)) {
            case WORD -> body(Map.of(), WordFile.read(bytes), empty, Problem.EMPTY);
            case OLD_WORD -> body(Map.of(), oldWord(bytes), empty, Problem.EMPTY);
            case SHEETS -> body(Map.of(), SheetFile.read(bytes), empty, Problem.EMPTY);
            case PDF -> body(Map.of(), PdfFile.read(bytes), empty, Problem.SCANNED);
            case HTML -> html(bytes, empty);
            case TEXT -> plain(bytes, empty);
            case PROTECTED -> closed(Problem.ENCRYPTED);
            case BROKEN -> closed(Problem.BROKEN);
            case OTHER -> closed(Problem.UNSUPPORTED);
        };
    }

    private static Opened body(
            Map<String, List<String>> fields, BlockList list, Predicate<BlockList> empty, Problem ifEmpty) {
        return empty.test(list) ? closed(ifEmpty) : new Opened.Body(fields, list);
    }

    private static Opened html(byte[] bytes, Predicate<BlockList> empty) {
        var page = HtmlFile.parse(bytes);
        return body(HtmlFile.fields(page), HtmlFile.read(page), empty, Problem.EMPTY);
    }

    private static Opened plain(byte[] bytes, Predicate<BlockList> empty) {
        return switch (FrontMatter.split(Encoding.decode(bytes))) {
            case FrontMatter.Mistaken(var reason) -> new Opened.Closed(Problem.BAD_FIELDS, reason);
            case FrontMatter.Read(var fields, var text) -> body(fields, PlainText.document(text), empty, Problem.EMPTY);
        };
    }

    /// The format before 2007 and that of WPS.
    private static BlockList oldWord(byte[] bytes) throws IOException, TikaException, SAXException {
        var html = new ToXMLContentHandler();
        try (var in = TikaInputStream.get(new ByteArrayInputStream(bytes))) {
            new OfficeParser().parse(in, html, new Metadata(), new ParseContext());
        }
        return HtmlBlocks.of(Jsoup.parse(html.toString()).body());
    }

    private static Opened closed(Problem problem) {
        return new Opened.Closed(problem, problem.sentence());
    }
}
