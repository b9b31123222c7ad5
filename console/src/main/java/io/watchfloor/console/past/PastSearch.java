package io.watchfloor.console.past;

import io.watchfloor.board.search.SearchQuery;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Hits;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Past;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Reads the index of the past; each call sees one state of it. */
public final class PastSearch implements Past {
    /** Of one incident, the newest: more than that no page can show. */
    private static final int OF_INCIDENT = 10_000;

    private static final int OF_SUBJECT = 20_000;
    private static final int OF_A_SHIFT = 20_000;
    /** As many as the desk weighs: see Chronicle, Silencing and Calls. */
    private static final int WEIGHED = 20_000;

    private static final int VERDICTS = 50_000;
    private static final int RECENT = 200;
    private static final long LONGEST_MS = 2_000;

    private static final Sort LATEST = new Sort(Page.newestFirst(Entries.AT));
    private static final Page CLOSED = new Page(Entries.CLOSED, Entries.CLOSED_ID);

    private static final Query EVENTS = term(Entries.KIND, Entries.EVENT);

    private final SearcherManager searchers;
    private final Path folder;
    private final Supplier<String> progress;

    PastSearch(SearcherManager searchers, Path folder, Supplier<String> progress) {
        this.searchers = searchers;
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public String progress() {
        return progress.get();
    }

    /** One collector for all: a search of ours is not shared among threads. */
    private record One<C extends Collector>(Supplier<C> made) implements CollectorManager<C, C> {
        @Override
        public C newCollector() {
            return made.get();
        }

        @Override
        public C reduce(Collection<C> collectors) {
            return collectors.iterator().next();
        }
    }

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new PastException("cannot read the index of the past in", folder, e);
        }
    }

    private <T> List<T> newest(Query query, int most, Class<T> type) {
        return read(searcher -> values(searcher, searcher.search(query, most, LATEST).scoreDocs, type));
    }

    private static <T> List<T> values(IndexSearcher searcher, ScoreDoc[] hits, Class<T> type) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<T> values = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            values.add(Entries.value(stored, hit, type));
        }
        return values;
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query since(String field, Instant since) {
        return LongField.newRangeQuery(field, since.toEpochMilli(), Long.MAX_VALUE);
    }

    @Override
    public @Nullable Incident header(String id) {
        List<Incident> found = newest(term(Entries.CLOSED_ID, id), 1, Incident.class);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<Moment> timeline(String id) {
        return moments(newest(term(Entries.EVENT_OF, id), OF_INCIDENT, IncidentEvent.class));
    }

    @Override
    public List<Moment> since(Instant from) {
        return moments(newest(both(EVENTS, since(Entries.AT, from)), OF_A_SHIFT, IncidentEvent.class));
    }

    @Override
    public @Nullable Instant first() {
        return read(searcher -> Optional.ofNullable(new Rewinding(searcher).first()))
                .orElse(null);
    }

    @Override
    public KeyFrame known(Instant at) {
        return read(searcher -> new Rewinding(searcher).known(at));
    }

    private static List<Moment> moments(List<IncidentEvent> events) {
        return events.stream().map(Moment::of).toList();
    }

    @Override
    public List<IncidentReport> reports(String id) {
        return newest(term(Entries.REPORT_OF, id), OF_INCIDENT, IncidentReport.class);
    }

    @Override
    public List<IncidentReport> reportsAbout(Pair pair, String subject, Instant since, Instant until) {
        Query then = LongField.newRangeQuery(Entries.AT, since.toEpochMilli(), until.toEpochMilli());
        Query about = term(Entries.ABOUT, Entries.about(pair, subject));
        return newest(both(about, then), OF_SUBJECT, IncidentReport.class);
    }

    @Override
    public List<IncidentReport> reportsNamed(Collection<String> ids) {
        List<BytesRef> names = ids.stream().map(BytesRef::new).toList();
        return newest(new TermInSetQuery(Entries.REPORT, names), VERDICTS, IncidentReport.class);
    }

    @Override
    public Map<String, Set<String>> tookSince(Instant since) {
        return read(searcher -> searcher.search(since(Entries.AT, since), new One<>(Taken::new)))
                .byRule();
    }

    @Override
    public Map<String, Precedence> announced(Collection<String> ids) {
        List<BytesRef> names = ids.stream().map(BytesRef::new).toList();
        Query named = new TermInSetQuery(Entries.CLOSED_ID, names);
        return read(searcher -> searcher.search(named, new One<>(AnnouncedOf::new)))
                .byIncident();
    }

    @Override
    public List<Incident> closed(ClosedQuery query) {
        return read(searcher ->
                values(searcher, CLOSED.read(searcher, lucene(query), query.after(), query.size()), Incident.class));
    }

    @Override
    public long count(ClosedQuery query) {
        return read(searcher -> (long) searcher.count(lucene(query)));
    }

    private static Query lucene(ClosedQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new FieldExistsQuery(Entries.CLOSED), Occur.FILTER);
        if (query.pair() != null) {
            all.add(term(Entries.PAIR, query.pair().toString()), Occur.FILTER);
        }
        if (query.since() != null) {
            all.add(since(Entries.LAST_REPORT, query.since()), Occur.FILTER);
        }
        Query words = new QueryBuilder(new Words()).createBooleanQuery(Entries.WORDS, query.words(), Occur.MUST);
        if (words != null) {
            all.add(words, Occur.FILTER);
        }
        return all.build();
    }

    @Override
    public Hits<Incident> incidents(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return read(searcher -> new Finding(searcher, query, after, size, LONGEST_MS).incidents());
    }

    @Override
    public Hits<IncidentReport> reports(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return read(searcher -> new Finding(searcher, query, after, size, LONGEST_MS).reports());
    }

    @Override
    public Hits<Headline> untaken(SearchQuery query, ClosedQuery.@Nullable Place after, int size) {
        return read(searcher -> new Finding(searcher, query, after, size, LONGEST_MS).untaken());
    }

    /**
     * Tells again what the desk weighs: what opened and was announced since then, the newest events, and all that people
     * said of reports; oldest first, each once.
     */
    public void recall(Instant since, Consumer<IncidentEvent> each) {
        read(searcher -> {
            Map<Integer, Long> found = new HashMap<>();
            collect(
                    searcher,
                    both(term(Entries.REMEMBERED, Entries.WEIGHED), since(Entries.AT, since)),
                    WEIGHED,
                    found);
            collect(searcher, term(Entries.REMEMBERED, Entries.VERDICT), VERDICTS, found);
            collect(searcher, EVENTS, RECENT, found);
            StoredFields stored = searcher.storedFields();
            List<Map.Entry<Integer, Long>> oldestFirst = new ArrayList<>(found.entrySet());
            oldestFirst.sort(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
            for (Map.Entry<Integer, Long> hit : oldestFirst) {
                each.accept(Entries.value(stored, new ScoreDoc(hit.getKey(), 0), IncidentEvent.class));
            }
            return found.size();
        });
    }

    private static void collect(IndexSearcher searcher, Query query, int most, Map<Integer, Long> found)
            throws IOException {
        for (ScoreDoc hit : searcher.search(query, most, LATEST).scoreDocs) {
            found.put(hit.doc, (Long) ((FieldDoc) hit).fields[0]);
        }
    }
}
