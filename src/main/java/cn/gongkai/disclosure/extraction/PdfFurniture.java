package cn.gongkai.disclosure.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a page carries besides its text: page numbers, and headers and footers that return on most pages.
final class PdfFurniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-—–·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?([\\s,，/]*(共|of)?\\s*\\d{1,4}\\s*页?)?[-—–·\\s]*|(?i:page)\\s*\\d{1,4}.*");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// So many lines at the top and at the bottom of a page may be furniture.
    private static final int EDGE = 2;

    private final Map<String, Integer> pagesWith = new HashMap<>();
    private final int pages;

    PdfFurniture(List<List<PdfLine>> pages) {
        this.pages = pages.size();
        for (var page : pages) {
            edges(page)
                    .mapToObj(page::get)
                    .map(PdfFurniture::pattern)
                    .distinct()
                    .forEach(line -> pagesWith.merge(line, 1, Integer::sum));
        }
    }

    private static IntStream edges(List<PdfLine> page) {
        return IntStream.range(0, page.size()).filter(i -> isEdge(page, i));
    }

    private static boolean isEdge(List<PdfLine> page, int index) {
        return index < EDGE || index >= page.size() - EDGE;
    }

    private static String pattern(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    List<PdfLine> without(List<PdfLine> page) {
        return IntStream.range(0, page.size())
                .filter(i -> !isEdge(page, i) || !isFurniture(page, i))
                .mapToObj(page::get)
                .toList();
    }

    private boolean isFurniture(List<PdfLine> page, int index) {
        var line = page.get(index);
        var outermost = index == 0 || index == page.size() - 1;
        if (outermost && page.size() > 1 && PAGE_NUMBER.matcher(line.text()).matches()) {
            return true;
        }
        var seen = pagesWith.getOrDefault(pattern(line), 0);
        return seen > 2 && seen * 2 > pages;
    }
}
