package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the index keeps of a passage and its document, as one run of characters: read straight from the mapped file,
/// two bytes a character, so that a candidate costs one copy.
final class StoredPassage {

    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int HEADER = 23;
    private static final int DOCUMENT = 0;
    private static final int DOCUMENT_HASH = 2;
    private static final int PASSAGE_HASH = 6;
    private static final int STATUS = 10;
    private static final int EXPIRES = 11;
    private static final int PUBLISHED = 13;
    private static final int ROW = 15;
    private static final int LENGTHS = 16;

    private char[] chars = new char[2048];

    static BytesRef encode(int document, Disclosure disclosure, long documentHash, Passage passage) {
        var metadata = disclosure.metadata();
        var parts = new String[] {
            disclosure.id().value(),
            orEmpty(metadata.documentNumber()),
            orEmpty(metadata.url()),
            orEmpty(metadata.interprets()),
            metadata.title(),
            passage.context(),
            passage.text()
        };
        var header = new char[HEADER];
        putInt(header, DOCUMENT, document);
        putLong(header, DOCUMENT_HASH, documentHash);
        putLong(header, PASSAGE_HASH, hash(passage.text(), hash(passage.context(), passage.row() ? documentHash : 0)));
        header[STATUS] = letter(metadata.status());
        putInt(header, EXPIRES, day(metadata.expiresOn()));
        putInt(header, PUBLISHED, day(metadata.publishedOn()));
        header[ROW] = (char) (passage.row() ? 1 : 0);
        for (var i = 0; i < parts.length; i++) {
            if (parts[i].length() > Character.MAX_VALUE) {
                throw new IllegalArgumentException("longer than " + (int) Character.MAX_VALUE + " characters");
            }
            header[LENGTHS + i] = (char) parts[i].length();
        }
        var all = new String(header) + String.join("", parts);
        var bytes = new byte[2 * all.length()];
        for (var i = 0; i < all.length(); i++) {
            CHARS.set(bytes, 2 * i, all.charAt(i));
        }
        return new BytesRef(bytes);
    }

    /// A text's hash over what counts in it, so that spacing and punctuation make no difference.
    static long hash(String text, long seed) {
        var hash = seed ^ 0xCBF2_9CE4_8422_2325L;
        for (var i = 0; i < text.length(); i++) {
            var c = Characters.fold(text.charAt(i));
            if (Characters.kind(c) != Characters.SEPARATOR) {
                hash = (hash ^ c) * 0x100_0000_01B3L;
            }
        }
        return hash;
    }

    /// Reads another record into this one.
    void read(BytesRef stored) {
        var length = stored.length / 2;
        if (length > chars.length) {
            chars = new char[Math.max(length, 2 * chars.length)];
        }
        for (var i = 0; i < length; i++) {
            chars[i] = (char) CHARS.get(stored.bytes, stored.offset + 2 * i);
        }
    }

    char[] chars() {
        return chars;
    }

    int document() {
        return getInt(DOCUMENT);
    }

    long documentHash() {
        return getLong(DOCUMENT_HASH);
    }

    long passageHash() {
        return getLong(PASSAGE_HASH);
    }

    boolean row() {
        return chars[ROW] == 1;
    }

    Status statusOn(LocalDate day) {
        var declared = status(chars[STATUS]);
        var expires = getInt(EXPIRES);
        return declared.quotableAsInForce() && expires != NO_DAY && day.toEpochDay() > expires
                ? Status.EXPIRED
                : declared;
    }

    int titleStart() {
        return HEADER + chars[LENGTHS] + chars[LENGTHS + 1] + chars[LENGTHS + 2] + chars[LENGTHS + 3];
    }

    int contextStart() {
        return titleStart() + chars[LENGTHS + 4];
    }

    int textStart() {
        return contextStart() + chars[LENGTHS + 5];
    }

    int end() {
        return textStart() + chars[LENGTHS + 6];
    }

    String id() {
        return new String(chars, HEADER, chars[LENGTHS]);
    }

    /// Id or title of the document this one explains; possibly empty.
    String interprets() {
        return new String(chars, titleStart() - chars[LENGTHS + 3], chars[LENGTHS + 3]);
    }

    int titleLength() {
        return chars[LENGTHS + 4];
    }

    String title() {
        return new String(chars, titleStart(), chars[LENGTHS + 4]);
    }

    /// Possibly empty.
    String documentNumber() {
        return new String(chars, HEADER + chars[LENGTHS], chars[LENGTHS + 1]);
    }

    /// Title, headings and text.
    String said() {
        return new String(chars, titleStart(), end() - titleStart());
    }

    String text() {
        return new String(chars, textStart(), end() - textStart());
    }

    /// The numbers it carries: its title's, headings', text's, and those of its document number.
    Set<String> numbers() {
        var numbers = new HashSet<>(Numbers.in(said()));
        numbers.addAll(Numbers.in(documentNumber()));
        return numbers;
    }

    Source source(LocalDate today) {
        var number = HEADER + chars[LENGTHS];
        var url = number + chars[LENGTHS + 1];
        var published = getInt(PUBLISHED);
        return new Source(
                new DisclosureId(id()),
                title(),
                orNull(number, chars[LENGTHS + 1]),
                published == NO_DAY ? null : LocalDate.ofEpochDay(published),
                statusOn(today),
                orNull(url, chars[LENGTHS + 2]),
                text());
    }

    private static char letter(Status status) {
        return switch (status) {
            case IN_FORCE -> 'f';
            case AMENDED -> 'a';
            case REPEALED -> 'r';
            case EXPIRED -> 'x';
        };
    }

    private static Status status(char letter) {
        return switch (letter) {
            case 'f' -> Status.IN_FORCE;
            case 'a' -> Status.AMENDED;
            case 'r' -> Status.REPEALED;
            default -> Status.EXPIRED;
        };
    }

    private @Nullable String orNull(int start, int length) {
        return length == 0 ? null : new String(chars, start, length);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
    }

    private int getInt(int place) {
        return (chars[place] << 16) | chars[place + 1];
    }

    private long getLong(int place) {
        return ((long) getInt(place) << 32) | (getInt(place + 2) & 0xFFFF_FFFFL);
    }

    private static void putInt(char[] to, int place, int value) {
        to[place] = (char) (value >>> 16);
        to[place + 1] = (char) value;
    }

    private static void putLong(char[] to, int place, long value) {
        putInt(to, place, (int) (value >>> 32));
        putInt(to, place + 2, (int) value);
    }
}
