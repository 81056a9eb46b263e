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
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/// One question against one index: the passages that share its words, the best of them looked at closely.
final class Ranking {

    /// Looked at closely. More adds time and no right answers.
    static final int CLOSELY = 20;

    /// What the close look adds to the share of the word score.
    private static final double COVERAGE = 0.2;
    private static final double COMMON_RUN = 0.2;
    private static final double TITLE = 0.1;
    private static final double LEAD = 0.1;
    private static final double EXPECTED = 0.1;
    /// Off for what is no longer in force: it comes after what fits as well and is.
    private static final double NOT_IN_FORCE = 0.05;

    private final Question question;
    private final LocalDate today;
    private final IndexSearcher searcher;
    private final Weights weights;
    private final PassageMatch match;
    private final StoredPassage stored = new StoredPassage();

    Ranking(Question question, IndexSearcher searcher, LocalDate today) {
        this.question = question;
        this.today = today;
        this.searcher = searcher;
        weights = new Weights(question, searcher);
        match = new PassageMatch(question, weights);
    }

    /// The best passages, best first: each document once, and documents with the same text once.
    ///
    /// @param documents how many are wanted
    List<Candidate> best(int documents, @Nullable Query filter) {
        try {
            var passages = Math.max(2 * CLOSELY, 4 * documents);
            while (true) {
                var found = retrieve(passages, filter);
                var rolledUp = rollUp(look(found));
                if (rolledUp.size() >= documents || found.length < passages || passages > 10_000) {
                    return rolledUp;
                }
                passages *= 8;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /// The record of a passage. Valid until the next one is read.
    StoredPassage read(int passage) {
        try {
            var leaf = searcher.getLeafContexts().get(ReaderUtil.subIndex(passage, searcher.getLeafContexts()));
            var values = DocValues.getBinary(leaf.reader(), IndexFields.PASSAGE);
            values.advanceExact(passage - leaf.docBase);
            stored.read(values.binaryValue());
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScoreDoc[] retrieve(int passages, @Nullable Query filter) throws IOException {
        var query = weights.query();
        if (filter != null) {
            query = new BooleanQuery.Builder()
                    .add(query, BooleanClause.Occur.MUST)
                    .add(filter, BooleanClause.Occur.FILTER)
                    .build();
        }
        return searcher.search(query, new TopScoreDocCollectorManager(passages, passages)).scoreDocs;
    }

    private List<Candidate> look(ScoreDoc[] found) throws IOException {
        var closely = Arrays.copyOf(found, Math.min(CLOSELY, found.length));
        // Doc values are read forwards.
        Arrays.sort(closely, Comparator.comparingInt(hit -> hit.doc));
        var candidates = new ArrayList<Candidate>(found.length);
        read(closely, candidates, true);
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        if (found.length > CLOSELY) {
            var rest = Arrays.copyOfRange(found, CLOSELY, found.length);
            Arrays.sort(rest, Comparator.comparingInt(hit -> hit.doc));
            var further = new ArrayList<Candidate>(rest.length);
            read(rest, further, false);
            further.sort(Comparator.comparingDouble(Candidate::score).reversed());
            candidates.addAll(further);
        }
        return candidates;
    }

    private void read(ScoreDoc[] hits, List<Candidate> into, boolean closely) throws IOException {
        var leaves = searcher.getLeafContexts();
        var leaf = -1;
        BinaryDocValues values = null;
        for (var hit : hits) {
            var holding = leaf >= 0 && (leaf + 1 == leaves.size() || hit.doc < leaves.get(leaf + 1).docBase)
                    ? leaf
                    : ReaderUtil.subIndex(hit.doc, leaves);
            if (values == null || holding != leaf) {
                leaf = holding;
                values = DocValues.getBinary(leaves.get(leaf).reader(), IndexFields.PASSAGE);
            }
            values.advanceExact(hit.doc - leaves.get(leaf).docBase);
            stored.read(values.binaryValue());
            into.add(closely ? closeLook(hit) : glance(hit));
        }
    }

    private Candidate closeLook(ScoreDoc hit) {
        match.match(stored);
        var words = Math.min(1, hit.score / weights.total());
        return candidate(
                hit,
                words,
                match.coverage(),
                words
                        + COVERAGE * match.coverage()
                        + COMMON_RUN * match.commonRun()
                        + TITLE * match.titleShare()
                        + LEAD * match.lead()
                        + (match.expected() ? EXPECTED : 0));
    }

    private Candidate glance(ScoreDoc hit) {
        var words = Math.min(1, hit.score / weights.total());
        return candidate(hit, words, 0, words);
    }

    private Candidate candidate(ScoreDoc hit, double words, double coverage, double score) {
        var quotable = stored.statusOn(today).quotableAsInForce();
        return new Candidate(
                hit.doc,
                stored.document(),
                stored.documentHash(),
                stored.passageHash(),
                stored.row(),
                quotable,
                words,
                coverage,
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
