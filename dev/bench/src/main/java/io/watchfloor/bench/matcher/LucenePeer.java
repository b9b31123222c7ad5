package io.watchfloor.bench.matcher;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** The same rules in Lucene Monitor, one document at a time. */
final class LucenePeer implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String PARTY = "party";

    private final DrawnWords words;
    private final boolean favoured;
    private final Monitor monitor;

    /**
     * @param favoured it gets headlines whose words somebody already reduced to base forms, at no charge, and knows which
     *     terms are rare; otherwise each rule spells the forms of its words out, and the presearcher weighs terms as it
     *     comes
     */
    LucenePeer(List<DrawnRule> rules, DrawnWords words, boolean favoured) throws IOException {
        this.words = words;
        this.favoured = favoured;
        this.monitor = new Monitor(new WhitespaceAnalyzer(), presearcher(rules));
        monitor.register(rules.stream()
                .map(rule -> new MonitorQuery(rule.name(), query(rule)))
                .toList());
    }

    private Presearcher presearcher(Collection<DrawnRule> rules) {
        if (!favoured) {
            return new TermFilteredPresearcher();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (DrawnRule rule : rules) {
            for (int term : rule.terms()) {
                counts.put(words.base(term), (int) Math.max(1, words.headlinesHolding(term)));
            }
        }
        return new TermFilteredPresearcher(
                TermWeightor.combine(TermWeightor.termFreqWeightor(counts, 100, 1)), List.of(), Set.of());
    }

    private BooleanQuery query(DrawnRule rule) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (rule.inOrder()) {
            IntervalsSource chain = term(rule.terms().get(0));
            for (int next : rule.terms().subList(1, rule.terms().size())) {
                chain = Intervals.maxgaps(DrawnRule.GAP, Intervals.ordered(chain, term(next)));
            }
            query.add(new IntervalQuery(TEXT, chain), Occur.MUST);
        } else {
            rule.terms().forEach(term -> query.add(new IntervalQuery(TEXT, term(term)), Occur.MUST));
        }
        if (rule.party() != null) {
            query.add(new TermQuery(new Term(PARTY, rule.party())), Occur.MUST);
        }
        if (rule.except() != null) {
            query.add(new IntervalQuery(TEXT, term(rule.except())), Occur.MUST_NOT);
        }
        return query.build();
    }

    private IntervalsSource term(int word) {
        return favoured
                ? Intervals.term(words.base(word))
                : Intervals.or(words.forms(word).stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    /** Names of the rules that match. */
    Set<String> match(DrawnHeadline headline) throws IOException {
        Document document = new Document();
        document.add(new TextField(TEXT, favoured ? headline.lemmas() : headline.text(), Store.NO));
        String parties = headline.parties().stream().collect(Collectors.joining(" "));
        document.add(new TextField(PARTY, parties.isEmpty() ? "" : parties + " " + DrawnRule.ANY_STATE, Store.NO));
        return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
                .map(QueryMatch::getQueryId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
