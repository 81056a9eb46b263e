package cn.gongkai.search;

import org.apache.lucene.analysis.Analyzer;

/// What the index holds of a text: see [GramTokenizer].
final class ChineseAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new GramTokenizer());
    }
}
