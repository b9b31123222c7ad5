package io.watchfloor.console.past;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Hits;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Finds what somebody searches, within a time; one search on one state of the index. */
final class Finding {
    private static final Page BY_TIME = new Page(Entries.WHEN, Entries.NAME);
    private static final Analyzer WORDS = new Words();
    /** Of headlines so many at once are held against the reports. */
    private static final int HEADLINES_AT_ONCE = 200;

    private final IndexSearcher searcher;
    private final StoredFields stored;
    private final SearchQuery query;
    private final ClosedQuery.@Nullable Place after;
    private final int size;
    private final long end;

    Finding(IndexSearcher shared, SearchQuery query, ClosedQuery.@Nullable Place after, int size, long milliseconds)
            throws IOException {
        this.end = System.nanoTime() + milliseconds * 1_000_000;
        this.searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setTimeout(this::late);
        this.stored = searcher.storedFields();
        this.query = query;
        this.after = after;
        this.size = size;
    }

    private boolean late() {
        return System.nanoTime() - end > 0;
    }

    private void refuseWhenLate() {
        if (searcher.timedOut() || late()) {
            throw new SearchStoppedException("This search took longer than 2 s and was stopped. Ask for less: a pair, a"
                    + " shorter time, or longer beginnings of words");
        }
    }

    Hits<Incident> incidents() throws IOException {
        return hits(wanted(Entries.INCIDENT), Incident.class);
    }

    Hits<IncidentReport> reports() throws IOException {
        return query.ofIncidentsOnly() ? Hits.none() : hits(wanted(Entries.HEADLINE_OF), IncidentReport.class);
    }

    private <T> Hits<T> hits(Query wanted, Class<T> type) throws IOException {
        ScoreDoc[] page = BY_TIME.read(searcher, wanted, after, size);
        long all = searcher.count(wanted);
        refuseWhenLate();
        List<T> found = new ArrayList<>(page.length);
        for (ScoreDoc hit : page) {
            found.add(Entries.value(stored, hit, type));
        }
        return new Hits<>(
                found,
                all,
                page.length < size ? null : Page.place(page[size - 1]).toString());
    }

    /** What no rule took is what has no report: which ones have is known only now, since reports come later. */
    Hits<Headline> untaken() throws IOException {
        if (!query.ofWords()) {
            return Hits.none();
        }
        Query wanted = wanted(Entries.HEADLINE);
        List<Headline> found = new ArrayList<>();
        ClosedQuery.Place place = after;
        while (true) {
            ScoreDoc[] page = BY_TIME.read(searcher, wanted, place, HEADLINES_AT_ONCE);
            refuseWhenLate();
            for (ScoreDoc hit : page) {
                place = Page.place(hit);
                // An entry has its id beside its time, so what was taken need not be read.
                if (!isTaken(place.id())) {
                    found.add(Entries.value(stored, hit, Headline.class));
                    if (found.size() == size) {
                        refuseWhenLate();
                        return new Hits<>(found, null, place.toString());
                    }
                }
            }
            refuseWhenLate();
            if (page.length < HEADLINES_AT_ONCE) {
                return new Hits<>(found, null, null);
            }
        }
    }

    private boolean isTaken(String headline) throws IOException {
        return searcher.count(term(Entries.HEADLINE_OF, headline)) > 0;
    }

    private Query wanted(String kind) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(term(Entries.KIND, kind), Occur.FILTER);
        if (query.pair() != null) {
            all.add(term(Entries.PAIR, query.pair().toString()), Occur.FILTER);
        }
        query.states().forEach(state -> all.add(term(Entries.STATE, state), Occur.FILTER));
        if (query.subject() != null) {
            all.add(term(Entries.SUBJECT, query.subject()), Occur.FILTER);
        }
        if (!query.urgency().isEmpty()) {
            List<BytesRef> any = query.urgency().stream()
                    .map(each -> new BytesRef(each.word()))
                    .toList();
            all.add(new TermInSetQuery(Entries.URGENCY, any), Occur.FILTER);
        }
        if (query.status() != null) {
            all.add(term(Entries.STATUS, query.status().word()), Occur.FILTER);
        }
        if (query.owner() != null) {
            all.add(term(Entries.OWNER, Entries.owner(query.owner())), Occur.FILTER);
        }
        Instant since = query.since();
        if (since != null) {
            all.add(LongField.newRangeQuery(Entries.WHEN, since.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER);
        }
        Instant until = query.until();
        if (until != null) {
            all.add(LongField.newRangeQuery(Entries.FROM, Long.MIN_VALUE, until.toEpochMilli() - 1), Occur.FILTER);
        }
        query.words().forEach(word -> all.add(word(word), Occur.FILTER));
        return all.build();
    }

    private static Query word(SearchQuery.Word word) {
        if (word.open()) {
            return new PrefixQuery(new Term(Entries.WORDS, WORDS.normalize(Entries.WORDS, word.text())));
        }
        Query found = new QueryBuilder(WORDS).createPhraseQuery(Entries.WORDS, word.text());
        // Of signs alone no word is left, and nothing says them.
        return found == null ? new MatchNoDocsQuery() : found;
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
