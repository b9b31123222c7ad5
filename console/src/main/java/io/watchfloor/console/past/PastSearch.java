package io.watchfloor.console.past;

import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Moment;
import io.watchfloor.board.view.Past;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.PointValues;
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
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
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

    private static final Sort LATEST = new Sort(newestFirst(Entries.AT));
    private static final Sort CLOSED_LAST_FIRST =
            new Sort(newestFirst(Entries.CLOSED), new SortField(Entries.CLOSED_ID, SortField.Type.STRING));

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

    private static SortField newestFirst(String field) {
        SortField sort = LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
        sort.setMissingValue(Long.MIN_VALUE);
        return sort;
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
            values.add(value(stored, hit, type));
        }
        return values;
    }

    private static <T> T value(StoredFields stored, ScoreDoc hit, Class<T> type) throws IOException {
        BytesRef json = stored.document(hit.doc).getBinaryValue(Entries.JSON);
        return Json.read(Arrays.copyOfRange(json.bytes, json.offset, json.offset + json.length), type);
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
        return read(searcher -> values(searcher, page(searcher, query), Incident.class));
    }

    /**
     * The index is filled oldest first and read newest first, where Lucene can pass over little: so it is asked for the
     * last day, and then for eight times as long until the page is full.
     */
    private static ScoreDoc[] page(IndexSearcher searcher, ClosedQuery query) throws IOException {
        byte[] first = PointValues.getMinPackedValue(searcher.getIndexReader(), Entries.CLOSED);
        byte[] last = PointValues.getMaxPackedValue(searcher.getIndexReader(), Entries.CLOSED);
        if (first == null || last == null) {
            return new ScoreDoc[0];
        }
        long oldest = LongPoint.decodeDimension(first, 0);
        long newest = LongPoint.decodeDimension(last, 0);
        ClosedQuery.Place place = query.after();
        long to = place == null ? newest : Math.min(newest, place.closed().toEpochMilli());
        FieldDoc behind = behind(place, searcher);
        Query wanted = lucene(query);
        long reach = Duration.ofDays(1).toMillis();
        while (true) {
            long from = Math.max(oldest, to - reach);
            Query within = both(LongField.newRangeQuery(Entries.CLOSED, from, to), wanted);
            ScoreDoc[] hits = searcher.searchAfter(behind, within, query.size(), CLOSED_LAST_FIRST).scoreDocs;
            if (hits.length >= query.size() || from == oldest) {
                return hits;
            }
            reach *= 8;
        }
    }

    private static @Nullable FieldDoc behind(ClosedQuery.@Nullable Place place, IndexSearcher searcher) {
        if (place == null) {
            return null;
        }
        // The last document that there is, so that the one of that place does not come again.
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(last, Float.NaN, new Object[] {place.closed().toEpochMilli(), new BytesRef(place.id())});
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
                each.accept(value(stored, new ScoreDoc(hit.getKey(), 0), IncidentEvent.class));
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
