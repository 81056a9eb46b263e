package cn.gongkai.disclosure.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;

/// A PDF file: lines on pages, out of which paragraphs, headings and tables are put together again.
final class PdfFile {

    /// A line this much larger than the text is a heading.
    private static final float LARGER = 1.15f;

    /// Where most lines are of tables, running text is larger than most.
    private static final Pattern SENTENCE = Pattern.compile("[。；，]");

    private static final int LONGEST_HEADING = 60;

    private final List<PdfLine> lines;
    private final float bodySize;
    private final float left;
    private final float right;
    private final BlockList blocks = new BlockList();
    private final List<PdfLine> paragraph = new ArrayList<>();

    private PdfFile(List<PdfLine> lines) {
        this.lines = lines;
        this.bodySize = middle(lines.stream().map(PdfLine::size).toList(), .5);
        this.left = middle(lines.stream().map(PdfLine::left).toList(), .1);
        this.right = middle(lines.stream().map(PdfLine::right).toList(), .9);
    }

    static BlockList read(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            var pages = PdfLines.of(document);
            var furniture = new PdfFurniture(pages);
            var file = new PdfFile(pages.stream()
                    .flatMap(page -> furniture.without(page).stream())
                    .toList());
            file.read();
            return file.blocks;
        }
    }

    private static float middle(List<Float> values, double share) {
        return values.isEmpty() ? 0 : values.stream().sorted().toList().get((int) ((values.size() - 1) * share));
    }

    private void read() {
        var position = 0;
        while (position < lines.size()) {
            var end = PdfTable.end(lines, position);
            if (end > position) {
                flush();
                var table = lines.subList(position, end);
                blocks.table(
                        PdfTable.grid(table),
                        table.stream().map(PdfLine::columns).toList());
                position = end;
            } else {
                line(lines.get(position));
                position++;
            }
        }
        flush();
    }

    private void line(PdfLine line) {
        var heading = isLarge(line);
        var goesOn = !paragraph.isEmpty()
                && isLarge(paragraph.getLast()) == heading
                && (heading ? sameHeading(paragraph.getLast(), line) : goesOn(paragraph.getLast(), line));
        if (!goesOn) {
            flush();
        }
        paragraph.add(line);
    }

    private boolean isLarge(PdfLine line) {
        return line.size() > bodySize * LARGER
                && line.text().length() <= LONGEST_HEADING
                && !SENTENCE.matcher(line.text()).find();
    }

    private static boolean sameHeading(PdfLine before, PdfLine line) {
        return before.size() == line.size()
                && Outline.heading(before.text()).isEmpty()
                && Outline.heading(line.text()).isEmpty();
    }

    /// The line before reaches the margin, and this one is not indented.
    private boolean goesOn(PdfLine before, PdfLine line) {
        return before.right() > right - 2 * bodySize
                && line.left() < left + 1.5 * bodySize
                && Outline.heading(before.text()).isEmpty()
                && !Outline.begins(line.text());
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            return;
        }
        var text =
                LineWrap.SCANNED.paragraph(paragraph.stream().map(PdfLine::text).toList());
        var printed = paragraph.stream().map(PdfLine::columns).toList();
        if (isLarge(paragraph.getFirst())) {
            blocks.heading(level(paragraph.getFirst()), text, printed);
        } else {
            blocks.paragraph(text, printed);
        }
        paragraph.clear();
    }

    private int level(PdfLine line) {
        var largest = lines.stream().map(PdfLine::size).max(Float::compare).orElse(bodySize);
        return line.size() >= largest ? 1 : 2;
    }
}
