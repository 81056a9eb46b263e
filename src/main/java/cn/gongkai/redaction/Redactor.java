package cn.gongkai.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.redaction.finder.Area;
import cn.gongkai.redaction.finder.Finder;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.redaction.finder.KnownWord;
import cn.gongkai.redaction.finder.Occurrences;
import cn.gongkai.redaction.finder.Span;
import cn.gongkai.redaction.pdf.PdfManuscript;
import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.UnusableFile;
import cn.gongkai.redaction.source.Words;
import cn.gongkai.redaction.word.WordManuscript;
import cn.gongkai.redaction.word.WordWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Looks through files and makes redacted copies. One file at a time: a page or a document unpacked takes much memory.
public final class Redactor {

    /// In bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    /// Stands for whatever was covered: its length tells nothing.
    public static final String BLOCK = "▇▇▇▇";

    private static final int LONGEST_TEXT = 2_000_000;
    private static final int AROUND = 18;
    private static final int SHOWN = 3;
    private static final int NAME_OF_SOMETHING = 7;
    private static final long PATIENCE = 30;
    private static final double POINTS_IN_CENTIMETRE = 72 / 2.54;

    private final Semaphore one = new Semaphore(1, true);

    /// Looks through a file.
    ///
    /// @param known words of the request it is for
    public Scanned scan(byte[] content, List<KnownWord> known) {
        try {
            return inTurn(() -> scanned(content, known));
        } catch (UnusableFile e) {
            return new Scanned.Refused(sentence(e));
        }
    }

    /// Makes the copy and looks through it again.
    ///
    /// @param covered what a person decided to cover, as the scan of the same file found it
    /// @param own further words to cover
    public Copied copy(byte[] content, List<Finding> covered, List<String> own) {
        try {
            return inTurn(() -> copied(content, covered, own));
        } catch (UnusableFile e) {
            return new Copied.Refused(sentence(e));
        }
    }

    /// A name, such as a file's, with the same words covered.
    public static String covered(String name, List<Finding> covered, List<String> own) {
        return replaced(name, spans(name, words(covered, own)));
    }

    private static Scanned scanned(byte[] content, List<KnownWord> known) throws UnusableFile {
        if (content.length == 0) {
            throw new UnusableFile(Refusal.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new UnusableFile(Refusal.TOO_LARGE);
        }
        var notes = new Notes();
        var format = Manuscript.format(content);
        var text = "";
        var areas = List.<Area>of();
        switch (format) {
            case TEXT -> text = Manuscript.text(content);
            case WORD -> text = WordManuscript.read(content, notes).text();
            case PDF -> {
                try (var pdf = PdfManuscript.read(content, notes)) {
                    text = pdf.text();
                    areas = pdf.unreadable();
                }
            }
        }
        if (text.isBlank() && areas.isEmpty()) {
            throw new UnusableFile(Refusal.EMPTY);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new UnusableFile(Refusal.TOO_MUCH_INSIDE);
        }
        return new Scanned.Read(
                format,
                findings(text, Finder.find(text, known), areas),
                notes.counts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(note -> Words.of("note." + note.getKey(), note.getValue()))
                        .toList());
    }

    private static Copied copied(byte[] content, List<Finding> covered, List<String> own) throws UnusableFile {
        var words = words(covered, own);
        return switch (Manuscript.format(content)) {
            case TEXT -> {
                var text = Manuscript.text(content);
                var spans = spans(text, words);
                var copy = replaced(text, spans);
                refuseIfThere(copy, words);
                yield new Copied.Made(Format.TEXT, copy.getBytes(UTF_8), spans.size());
            }
            case WORD -> {
                var manuscript = WordManuscript.read(content, new Notes());
                var spans = spans(manuscript.text(), words);
                manuscript.cover(spans, BLOCK);
                var copy = manuscript.bytes();
                var left = WordWords.of(copy);
                refuseIfThere(left.text(), words);
                refuseIfThere(
                        left.attributes(),
                        words.stream().filter(Redactor::telling).toList());
                yield new Copied.Made(Format.WORD, copy, spans.size());
            }
            case PDF -> {
                try (var manuscript = PdfManuscript.read(content, new Notes())) {
                    var spans = spans(manuscript.text(), words);
                    var areas = covered.stream()
                            .flatMap(finding -> finding.area().stream())
                            .toList();
                    var copy = manuscript.copy(spans, areas);
                    refuseIfAnyText(copy);
                    yield new Copied.Made(Format.PDF, copy, spans.size() + areas.size());
                }
            }
        };
    }

    /// The places as what is decided about: the same word once.
    private static List<Finding> findings(String text, List<Span> spans, List<Area> areas) {
        var same = new LinkedHashMap<String, List<Span>>();
        for (var span : spans) {
            var key = span.kind() + "\n" + Occurrences.key(text.substring(span.start(), span.end()));
            same.computeIfAbsent(key, _ -> new ArrayList<>()).add(span);
        }
        var findings = new ArrayList<Finding>();
        same.values().forEach(places -> {
            var first = places.getFirst();
            findings.add(new Finding(
                    findings.size() + 1,
                    first.kind(),
                    first.doubtful(),
                    text.substring(first.start(), first.end()),
                    places.size(),
                    places.stream()
                            .limit(SHOWN)
                            .map(place -> context(text, place))
                            .toList(),
                    Optional.empty()));
        });
        areas.forEach(area -> findings.add(new Finding(
                findings.size() + 1, FindingKind.PICTURE, false, "", 1, List.of(place(area)), Optional.of(area))));
        return findings;
    }

    private static Context place(Area area) {
        var where = area.whole()
                ? Words.of("picture.whole", area.page())
                : Words.of(
                        "picture.part",
                        area.page(),
                        Math.round(area.top() / POINTS_IN_CENTIMETRE),
                        Math.round(area.left() / POINTS_IN_CENTIMETRE));
        return new Context("", where, "");
    }

    private static Context context(String text, Span place) {
        return new Context(
                line(text.substring(Math.max(0, place.start() - AROUND), place.start())),
                line(text.substring(place.start(), place.end())),
                line(text.substring(place.end(), Math.min(text.length(), place.end() + AROUND))));
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\f]+", " ");
    }

    private static List<String> words(List<Finding> covered, List<String> own) {
        return Stream.concat(covered.stream().map(Finding::words), own.stream())
                .filter(word -> !word.isBlank())
                .distinct()
                .toList();
    }

    /// Wherever these words stand, however they are set.
    private static List<Span> spans(String text, List<String> words) {
        var occurrences = new Occurrences(text);
        return Finder.merged(words.stream()
                .flatMap(word -> occurrences.of(word, FindingKind.NAME).stream())
                .toList());
    }

    private static String replaced(String text, List<Span> spans) {
        var replaced = new StringBuilder();
        var at = 0;
        for (var span : spans) {
            replaced.append(text, at, span.start()).append(BLOCK);
            at = span.end();
        }
        return replaced.append(text, at, text.length()).toString();
    }

    private static void refuseIfThere(String text, List<String> words) throws UnusableFile {
        if (!spans(text, words).isEmpty()) {
            throw new UnusableFile(Refusal.STILL_THERE);
        }
    }

    private static void refuseIfAnyText(byte[] copy) throws UnusableFile {
        try (var pdf = PdfManuscript.read(copy, new Notes())) {
            if (!pdf.text().isBlank()) {
                throw new UnusableFile(Refusal.STILL_THERE);
            }
        }
    }

    /// Attributes are full of small figures and English words that are nobody's.
    private static boolean telling(String word) {
        return word.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
                || word.chars().filter(Character::isDigit).count() >= NAME_OF_SOMETHING
                || word.indexOf('@') >= 0;
    }

    @FunctionalInterface
    private interface Work<T> {
        T done() throws UnusableFile;
    }

    private <T> T inTurn(Work<T> work) throws UnusableFile {
        try {
            if (!one.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new UnusableFile(Refusal.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new UnusableFile(Refusal.BUSY);
        }
        try {
            return work.done();
        } catch (StackOverflowError _) {
            throw new UnusableFile(Refusal.UNREADABLE);
        } finally {
            one.release();
        }
    }

    private static String sentence(UnusableFile why) {
        return Words.of("refusal." + why.refusal());
    }
}
