package cn.gongkai.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Pairs of neighbouring Chinese characters, the single characters, and whole words and numbers of other scripts, all
/// folded by [Characters].
///
/// Pairs need no dictionary and beat word segmenters on questions to public bodies; singles find what pairs cannot. A
/// single stands on the position of its pair, so that it does not count as length: BM25 sees lengths in pairs.
final class GramTokenizer extends Tokenizer {

    /// A longer word is cut here; Lucene refuses terms beyond 32,766 bytes.
    static final int LONGEST_WORD = 64;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private char[] text = new char[1024];
    private int length;
    private int next;
    private boolean pairGiven;

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        next = 0;
        pairGiven = false;
        for (var read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
        for (var i = 0; i < length; i++) {
            text[i] = Characters.fold(text[i]);
        }
    }

    @Override
    public boolean incrementToken() {
        while (next < length) {
            var kind = Characters.kind(text[next]);
            if (kind == Characters.UNIT) {
                return unit();
            }
            if (kind == Characters.LETTER) {
                return word();
            }
            next++;
        }
        return false;
    }

    private boolean unit() {
        if (pairGiven) {
            pairGiven = false;
            give(next++, 1, 0);
        } else if (isUnit(next + 1)) {
            pairGiven = true;
            give(next, 2, 1);
        } else {
            var endsRun = next > 0 && isUnit(next - 1);
            give(next++, 1, endsRun ? 0 : 1);
        }
        return true;
    }

    private boolean word() {
        var start = next;
        while (next < length && next - start < LONGEST_WORD && Characters.kind(text[next]) == Characters.LETTER) {
            next++;
        }
        give(start, next - start, 1);
        return true;
    }

    private boolean isUnit(int place) {
        return place < length && Characters.kind(text[place]) == Characters.UNIT;
    }

    private void give(int start, int characters, int increment) {
        term.copyBuffer(text, start, characters);
        position.setPositionIncrement(increment);
    }
}
