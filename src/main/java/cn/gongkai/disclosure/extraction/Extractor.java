package cn.gongkai.disclosure.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
    public static final int VERSION = 1;

    private static final Logger log = LoggerFactory.getLogger(Extractor.class);

    private Extractor() {}

    /// Reads a file, or says why not.
    ///
    /// @param name with its extension
    public static Extraction extract(String name, byte[] bytes) {
        try {
            return read(name.toLowerCase(Locale.ROOT), bytes);
        } catch (InvalidPasswordException | EncryptedDocumentException e) {
            return unreadable(Problem.ENCRYPTED);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
            // On broken files the libraries throw whatever their code runs into.
            log.debug("{} could not be read", name, e);
            var bomb = String.valueOf(e.getMessage()).contains("Zip bomb");
            return unreadable(bomb ? Problem.BOMB : Problem.BROKEN);
        }
    }

    private static Extraction read(String name, byte[] bytes) throws IOException, TikaException, SAXException {
        if (bytes.length == 0) {
            return unreadable(Problem.EMPTY);
        }
        return switch (FileKind.of(name, bytes)) {
            case WORD -> text(WordFile.read(bytes), Problem.EMPTY);
            case OLD_WORD -> text(oldWord(bytes), Problem.EMPTY);
            case SHEETS -> text(SheetFile.read(bytes), Problem.EMPTY);
            case PDF -> text(PdfFile.read(bytes), Problem.SCANNED);
            case HTML -> HtmlFile.read(bytes);
            case TEXT -> plain(bytes);
            case PROTECTED -> unreadable(Problem.ENCRYPTED);
            case BROKEN -> unreadable(Problem.BROKEN);
            case OTHER -> unreadable(Problem.UNSUPPORTED);
        };
    }

    private static Extraction text(BlockList list, Problem ifEmpty) {
        var blocks = list.blocks();
        return blocks.isEmpty() ? unreadable(ifEmpty) : new Extraction.Text(Map.of(), blocks, list.problems());
    }

    private static Extraction plain(byte[] bytes) {
        return switch (FrontMatter.split(Encoding.decode(bytes))) {
            case FrontMatter.Mistaken(var reason) -> new Extraction.Unreadable(reason);
            case FrontMatter.Read(var fields, var body) ->
                switch (text(PlainText.document(body), Problem.EMPTY)) {
                    case Extraction.Text(var none, var blocks, var problems) ->
                        new Extraction.Text(fields, blocks, problems);
                    case Extraction.Unreadable unreadable -> unreadable;
                };
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

    private static Extraction unreadable(Problem problem) {
        return new Extraction.Unreadable(problem.sentence());
    }
}
