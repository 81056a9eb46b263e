package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// One question against one index: the passages that share its words, the best of them looked at closely.
///
/// Holds tools of the index until it is closed.
final class Ranking implements AutoCloseable {

    /// Looked at closely. More adds time and no right answers.
    static final int CLOSELY = 20;

    private static final double NEARLY_ALL = 0.8;
    /// Off for what is no longer in force: it comes after what fits as well and is.
    private static final double NOT_IN_FORCE = 0.05;
    /// From this share of the best possible score on, pairs alone find the passages. Below, single characters find
    /// what pairs cannot, at several times the cost.
    private static final double CONFIDENT = 0.25;

    private final Question question;
    private final Reranker reranker;
    private final LocalDate today;
    private final WordSearch words;
    private final Weights weights;
    private final PassageMatch match;
    private final StoredPassage stored;

    Ranking(Question question, WordIndex index, Reranker reranker, LocalDate today) {
        this.question = question;
        this.reranker = reranker;
        this.today = today;
        words = index.borrow();
        stored = words.stored();
        try {
            weights = words.weigh(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        match = new PassageMatch(question, weights);
    }

    /// The best passages, best first: each document once, and documents with the same text once.
    ///
    /// @param documents how many are wanted
    /// @param meant the question's meaning, where words do not settle it
    List<Candidate> best(int documents, @Nullable Bits allowed, @Nullable Meant meant) {
        try {
            var wholly = score(allowed, meant != null);
            var passages = Math.max(2 * CLOSELY, 4 * documents);
            while (true) {
                var found = words.top(passages, allowed);
                var rolledUp = rollUp(look(found, wholly, meant));
                if (rolledUp.size() >= documents || found.length < passages || passages > 10_000) {
                    return rolledUp;
                }
                passages *= 8;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            words.clear();
        }
    }

    /// What a reader is shown of a passage.
    Hit hit(Candidate candidate) {
        var passage = read(candidate.passage());
        match.match(passage);
        return new Hit(
                passage.source(today),
                Quotation.of(passage, match, weights, question),
                candidate.score(),
                Quotation.terms(passage, match, weights, question));
    }

    /// Whether the question speaks of something that neither a passage nor the candidate's document number mentions.
    boolean asksForUnknown(Candidate candidate) {
        return UnknownWord.in(
                question, weights, Phrases.folded(read(candidate.passage()).documentNumber()));
    }

    /// The record of a passage. Valid until the next one is read.
    StoredPassage read(int passage) {
        try {
            var leaf = words.index().leafOf(passage).context();
            var values = DocValues.getBinary(leaf.reader(), IndexFields.PASSAGE);
            values.advanceExact(passage - leaf.docBase);
            stored.read(values.binaryValue());
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        words.index().giveBack(words);
    }

    /// Whether single characters are in the scores.
    private boolean score(@Nullable Bits allowed, boolean wanted) throws IOException {
        words.add(question, weights, true);
        var best = words.top(1, allowed);
        if (!wanted && best.length > 0 && WordSearch.score(best[0]) >= CONFIDENT * weights.leadingTotal()) {
            return false;
        }
        words.add(question, weights, false);
        return true;
    }

    private List<Candidate> look(long[] found, boolean wholly, @Nullable Meant meant) throws IOException {
        var closely = Arrays.copyOf(found, Math.min(CLOSELY, found.length));
        var further = Arrays.copyOfRange(found, closely.length, found.length);
        if (meant != null) {
            closely = withNearest(closely, meant);
            var near = meant.nearest();
            further = Arrays.stream(further)
                    .filter(one -> Arrays.stream(near).noneMatch(passage -> passage == WordSearch.passage(one)))
                    .toArray();
        }
        var candidates = new ArrayList<Candidate>(found.length);
        read(byPlace(closely), candidates, true, wholly, meant);
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        if (further.length > 0) {
            var behind = new ArrayList<Candidate>(further.length);
            read(byPlace(further), behind, false, wholly, meant);
            behind.sort(Comparator.comparingDouble(Candidate::score).reversed());
            candidates.addAll(behind);
        }
        return candidates;
    }

    private long[] withNearest(long[] closely, Meant meant) {
        return LongStream.concat(
                        Arrays.stream(closely),
                        Arrays.stream(meant.nearest())
                                .mapToLong(passage -> WordSearch.packed(words.score(passage), passage)))
                .distinct()
                .toArray();
    }

    /// Doc values are read forwards.
    private static long[] byPlace(long[] found) {
        var sorted = new long[found.length];
        for (var i = 0; i < sorted.length; i++) {
            sorted[i] = ((long) WordSearch.passage(found[i]) << 32) | (found[i] >>> 32);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private void read(long[] byPlace, List<Candidate> into, boolean closely, boolean wholly, @Nullable Meant meant)
            throws IOException {
        WordIndex.Leaf leaf = null;
        BinaryDocValues values = null;
        Meant.Segment meaning = null;
        for (var one : byPlace) {
            var passage = (int) (one >>> 32);
            var score = Float.intBitsToFloat((int) one);
            var holding = words.index().leafOf(passage);
            if (leaf == null || values == null || !leaf.equals(holding)) {
                leaf = holding;
                values = DocValues.getBinary(leaf.context().reader(), IndexFields.PASSAGE);
                meaning = meant == null ? null : meant.in(leaf.context().reader());
            }
            var inLeaf = passage - leaf.context().docBase;
            values.advanceExact(inLeaf);
            stored.read(values.binaryValue());
            if (closely) {
                match.match(stored);
                var singles = wholly ? 0 : match.singles(words.index().inverseNorm(leaf, inLeaf));
                var closeness = meaning == null ? 0 : meaning.closeness(inLeaf);
                var nearest = meant == null ? 0 : meant.nearness(passage);
                into.add(candidate(passage, clues(score + singles, closeness, nearest)));
            } else {
                into.add(candidate(passage, Clues.ofWords(score / weights.total())));
            }
        }
    }

    private Clues clues(double score, double meaning, double nearest) {
        return new Clues(
                Math.min(1, score / weights.total()),
                match.coverage(),
                match.commonRun(),
                match.titleShare(),
                match.lead(),
                match.official(),
                match.expected(),
                named(),
                stored.end() - stored.textStart(),
                meaning,
                nearest);
    }

    /// Whether the question is the title, give or take a year's 年 or a mark.
    private boolean named() {
        return match.titleShare() > NEARLY_ALL && NEARLY_ALL * question.length() < stored.titleLength();
    }

    private Candidate candidate(int passage, Clues clues) {
        var quotable = stored.statusOn(today).quotableAsInForce();
        var score = reranker.score(clues);
        return new Candidate(
                passage,
                stored.document(),
                stored.documentHash(),
                stored.passageHash(),
                stored.row(),
                quotable,
                clues,
                quotable ? score : score - NOT_IN_FORCE,
                0);
    }

    private static List<Candidate> rollUp(List<Candidate> passages) {
        Map<Integer, Integer> places = new HashMap<>();
        Set<Long> texts = new HashSet<>();
        var best = new ArrayList<Candidate>();
        for (var passage : passages) {
            var place = places.get(passage.document());
            if (place != null) {
                best.set(place, best.get(place).beside(passage));
            } else if (texts.add(passage.documentHash())) {
                places.put(passage.document(), best.size());
                best.add(passage);
            }
        }
        return best;
    }
}
