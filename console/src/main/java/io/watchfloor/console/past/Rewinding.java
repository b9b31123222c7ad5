package io.watchfloor.console.past;

import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.view.KeyFrame;
import io.watchfloor.board.view.Rewind;
import io.watchfloor.board.view.Times;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What was known at a time, from the last key frame before it and the events since; one reading of one state of the index. */
final class Rewinding {
    private static final Sort LATEST = new Sort(Page.newestFirst(Entries.AT));
    private static final Sort EARLIEST =
            new Sort(LongField.newSortField(Entries.AT, false, SortedNumericSelector.Type.MIN));
    private static final Comparator<IncidentEvent> IN_ORDER =
            Comparator.comparing(IncidentEvent::incident, Comparator.comparing(Incident::revision));

    /** Between two key frames there are fewer events of a year by far. */
    private static final int MOST = 30_000;

    private final IndexSearcher searcher;
    private final StoredFields stored;

    Rewinding(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
    }

    /** When the first event that is kept was known. */
    @Nullable
    Instant first() throws IOException {
        return time(searcher.search(kind(Entries.EVENT), 1, EARLIEST).scoreDocs);
    }

    /** The time of the last key frame. */
    @Nullable
    Instant lastFrame() throws IOException {
        return time(searcher.search(kind(Entries.FRAME), 1, LATEST).scoreDocs);
    }

    private static @Nullable Instant time(ScoreDoc[] hits) {
        return hits.length == 0 ? null : Instant.ofEpochMilli((Long) ((FieldDoc) hits[0]).fields[0]);
    }

    KeyFrame known(Instant at) throws IOException {
        Query before = within(Entries.FRAME, Instant.EPOCH, at);
        ScoreDoc[] frames = searcher.search(before, 1, LATEST).scoreDocs;
        KeyFrame frame = frames.length == 0 ? null : Entries.frame(stored, frames[0]);
        Instant since = frame == null ? Instant.EPOCH : frame.at().minus(Rewind.OUT_OF_ORDER);
        Instant until = at.plus(Rewind.OUT_OF_ORDER);
        List<IncidentEvent> events = new ArrayList<>();
        for (String kind : List.of(Entries.EVENT, Entries.SHADOW)) {
            // Read as they lie on the disk.
            ScoreDoc[] hits = searcher.search(within(kind, since, until), MOST, Sort.INDEXORDER).scoreDocs;
            if (hits.length == MOST) {
                throw new SearchStoppedException(
                        "The board of " + Times.full(at)
                                + " cannot be shown yet: what was known day by day is still being worked out. Ask again in a minute");
            }
            for (ScoreDoc hit : hits) {
                events.add(Entries.value(stored, hit, IncidentEvent.class));
            }
        }
        events.sort(IN_ORDER);
        Rewind rewind = frame == null ? new Rewind(at) : Rewind.from(frame, at);
        events.forEach(rewind::take);
        return rewind.known();
    }

    private static Query kind(String kind) {
        return new TermQuery(new Term(Entries.KIND, kind));
    }

    static Query within(String kind, Instant from, Instant to) {
        return new BooleanQuery.Builder()
                .add(kind(kind), Occur.FILTER)
                .add(LongField.newRangeQuery(Entries.AT, from.toEpochMilli(), to.toEpochMilli()), Occur.FILTER)
                .build();
    }
}
