package cn.gongkai.redaction.pdf;

import cn.gongkai.redaction.finder.Area;
import cn.gongkai.redaction.finder.Span;
import cn.gongkai.redaction.source.Note;
import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.UnusableFile;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PDF as it is seen. Its copy is a picture of each page on which the covered places are black: under a box that is
/// only drawn over it, text can be taken out again.
public final class PdfManuscript implements AutoCloseable {

    public static final int MOST_PAGES = 60;

    private static final Logger log = LoggerFactory.getLogger(PdfManuscript.class);

    /// Of a page: smaller ones are emblems and lines.
    private static final double SMALLEST_PICTURE = 0.02;

    private static final double WHOLE_PAGE = 0.6;
    /// As many bent lines as a few letters have, or a seal.
    private static final int DRAWN_LETTERS = 600;

    private final PDDocument document;
    private final PdfGlyphs glyphs;
    private final List<Area> unreadable;

    private PdfManuscript(PDDocument document, PdfGlyphs glyphs, List<Area> unreadable) {
        this.document = document;
        this.glyphs = glyphs;
        this.unreadable = unreadable;
    }

    /// Reads a PDF.
    ///
    /// @param notes take in what the copy will not hold, and what nothing can be found in
    public static PdfManuscript read(byte[] content, Notes notes) throws UnusableFile {
        PDDocument document;
        try {
            document = Loader.loadPDF(content);
        } catch (InvalidPasswordException _) {
            throw new UnusableFile(Refusal.ENCRYPTED);
        } catch (IOException | RuntimeException _) {
            throw new UnusableFile(Refusal.UNREADABLE);
        }
        try {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnusableFile(Refusal.TOO_MANY_PAGES);
            }
            PdfGuard.check(document.getDocument());
            flatten(document);
            annotations(document, notes);
            var glyphs = PdfGlyphs.of(document);
            return new PdfManuscript(document, glyphs, unreadable(document, glyphs, notes));
        } catch (UnusableFile e) {
            close(document);
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // On broken files the library throws whatever its code runs into.
            close(document);
            throw new UnusableFile(Refusal.UNREADABLE);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// All text, in reading order.
    public String text() {
        return glyphs.words();
    }

    /// Pictures, and pages whose text cannot be read: nothing is found there.
    public List<Area> unreadable() {
        return unreadable;
    }

    /// A copy with these places black.
    ///
    /// @param spans of [#text()]
    /// @param areas whole places, as [#unreadable()] names them
    public byte[] copy(List<Span> spans, List<Area> areas) throws UnusableFile {
        var black = new ArrayList<List<Rectangle2D>>();
        for (var i = 0; i < pages(); i++) {
            black.add(new ArrayList<>());
        }
        spans.stream()
                .flatMap(span -> glyphs.places(span.start(), span.end()).stream())
                .forEach(place -> black.get(place.page()).add(place.seen()));
        areas.forEach(area -> black.get(area.page() - 1)
                .add(new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height())));
        try {
            return PagePictures.of(document, black);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.debug("A page could not be drawn", e);
            throw new UnusableFile(Refusal.UNREADABLE);
        }
    }

    @Override
    public void close() {
        close(document);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be closed", e);
        }
    }

    /// What is filled into a form is seen, so it has to be read like the rest.
    private static void flatten(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
    }

    private static void annotations(PDDocument document, Notes notes) throws IOException {
        for (var page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (!(annotation instanceof PDAnnotationWidget) && !(annotation instanceof PDAnnotationPopup)) {
                    notes.add(Note.ANNOTATIONS);
                }
            }
        }
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            notes.add(Note.ANNOTATIONS);
        }
    }

    private static List<Area> unreadable(PDDocument document, PdfGlyphs glyphs, Notes notes) throws IOException {
        var areas = new ArrayList<Area>();
        for (var i = 0; i < document.getNumberOfPages(); i++) {
            var page = document.getPage(i);
            var view = PageView.of(page);
            var count = glyphs.counts().get(i);
            var pictures = PdfPictures.of(page, view);
            var whole = count.unread() > 0
                    || (count.read() == 0 && !pictures.blank())
                    || pictures.curves() > DRAWN_LETTERS
                    || pictures.places().stream().anyMatch(place -> share(place, view) > WHOLE_PAGE);
            if (whole) {
                areas.add(new Area(i + 1, true, 0, 0, view.width(), view.height()));
                notes.add(Note.UNREADABLE_PAGES);
            } else {
                for (var place : pictures.places()) {
                    if (share(place, view) > SMALLEST_PICTURE) {
                        areas.add(new Area(
                                i + 1, false, place.getX(), place.getY(), place.getWidth(), place.getHeight()));
                    }
                }
            }
            if (count.foreign()) {
                notes.add(Note.FOREIGN_FONTS);
            }
        }
        return areas;
    }

    private static double share(Rectangle2D place, PageView view) {
        var seen = place.createIntersection(new Rectangle2D.Double(0, 0, view.width(), view.height()));
        return seen.isEmpty() ? 0 : seen.getWidth() * seen.getHeight() / Math.max(1, view.area());
    }
}
