package cn.gongkai.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds published disclosures, and quotes one when it answers a question.
@Service
public class DisclosureSearch {

    /// Passages looked at because of their meaning.
    private static final int NEAREST = 20;
    /// As many as the bot itself considers.
    private static final int REHEARSED = AnswerPolicy.CONSIDERED;

    private final Generations generations;
    private final AnswerPolicy policy;
    private final Meaning meaning;
    private final LexiconFolder lexicon;
    private final Clock clock;
    private final Reranker reranker;
    private final QuestionWords questionWords = QuestionWords.shipped();
    private final ExpectedWords expectedWords = ExpectedWords.shipped();
    private final Cache<Remembered, Answer> answers;

    /// What an answer depends on.
    private record Remembered(OpenGeneration generation, Lexicon lexicon, String question, LocalDate today) {}

    DisclosureSearch(
            Generations generations, Meaning meaning, LexiconFolder lexicon, SearchProperties properties, Clock clock) {
        this.generations = generations;
        this.meaning = meaning;
        this.lexicon = lexicon;
        this.clock = clock;
        policy = new AnswerPolicy(properties.answer());
        reranker = Reranker.read(properties.reranker());
        answers = Caffeine.newBuilder()
                .maximumSize(properties.rememberedAnswers())
                .build();
    }

    /// Documents that fit, best first, one hit a document. Empty while no index is ready.
    public List<Hit> search(SearchQuery query) {
        var today = LocalDate.now(clock);
        var question = read(query.words(), today);
        if (question.grams().isEmpty()) {
            return List.of();
        }
        return generations.read(generation -> hits(question, query, generation, today), List.of());
    }

    /// What the published documents say to a question, as typed.
    public Answer answer(String question) {
        return generations.read(generation -> answer(question, generation), new Answer.Unanswered());
    }

    private Answer answer(String words, OpenGeneration generation) {
        var typed = words.length() > Question.LONGEST ? words.substring(0, Question.LONGEST) : words;
        var today = LocalDate.now(clock);
        return answers.get(new Remembered(generation, lexicon.current(), typed, today), key -> {
            var question = read(typed, today);
            if (question.grams().isEmpty()) {
                return new Answer.Unanswered();
            }
            try (var ranking = ranking(question.typed(), generation, today)) {
                if (policy.decide(question.typed(), ranking, null) instanceof Answer.Answered answered) {
                    return answered;
                }
            }
            try (var ranking = ranking(question, generation, today)) {
                return policy.decide(question, ranking, meant(question, generation, null));
            }
        });
    }

    /// The resident's own words settle it, or else the documents' words and the meaning help.
    private List<Hit> hits(Question question, SearchQuery query, OpenGeneration generation, LocalDate today) {
        var filter = filter(query);
        var allowed = filter == null ? null : generation.matching(filter);
        var wanted = query.offset() + query.size();
        var typed = question.typed();
        try (var ranking = ranking(typed, generation, today)) {
            var best = ranking.best(wanted, allowed, null);
            if (policy.settled(best, typed, ranking)) {
                return hits(best, query, ranking);
            }
        }
        try (var ranking = ranking(question, generation, today)) {
            return hits(ranking.best(wanted, allowed, meant(question, generation, filter)), query, ranking);
        }
    }

    private static List<Hit> hits(List<Candidate> best, SearchQuery query, Ranking ranking) {
        return best.stream()
                .skip(query.offset())
                .limit(query.size())
                .map(ranking::hit)
                .toList();
    }

    /// What an answer to a question is decided by, for the command that learns.
    Rehearsal rehearse(String words) {
        return generations.read(
                generation -> {
                    var today = LocalDate.now(clock);
                    var question = read(words, today);
                    try (var typed = ranking(question.typed(), generation, today)) {
                        var byWords = Rehearsal.verdict(question.typed(), typed, typed.best(REHEARSED, null, null));
                        try (var whole = ranking(question, generation, today)) {
                            var meant = meant(question, generation, null);
                            return Rehearsal.of(byWords, question, whole, whole.best(REHEARSED, null, meant));
                        }
                    }
                },
                Rehearsal.NOTHING);
    }

    private Ranking ranking(Question question, OpenGeneration generation, LocalDate today) {
        return new Ranking(question, generation.words(), reranker, today);
    }

    private Question read(String words, LocalDate today) {
        return Question.read(RelativeYears.resolve(words, today), lexicon.current(), questionWords, expectedWords);
    }

    private @Nullable Meant meant(Question question, OpenGeneration generation, @Nullable Query filter) {
        return meaning.ofQuestion(question.said())
                .map(vector -> new Meant(vector, generation.nearest(vector, NEAREST, filter)))
                .orElse(null);
    }

    private static @Nullable Query filter(SearchQuery query) {
        var from = query.from();
        var to = query.to();
        var conditions = new BooleanQuery.Builder();
        var category = query.category();
        if (category != null) {
            conditions.add(new TermQuery(new Term(IndexFields.CATEGORY, category)), BooleanClause.Occur.FILTER);
        }
        if (from != null || to != null) {
            conditions.add(
                    LongPoint.newRangeQuery(
                            IndexFields.PUBLISHED,
                            from == null ? Long.MIN_VALUE : from.toEpochDay(),
                            to == null ? Long.MAX_VALUE : to.toEpochDay()),
                    BooleanClause.Occur.FILTER);
        }
        var filter = conditions.build();
        return filter.clauses().isEmpty() ? null : filter;
    }
}
