package io.watchfloor.console.past;

import io.watchfloor.board.view.ClosedQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, the newest first.
 *
 * @param time field of the time, in milliseconds
 * @param id field of what tells two of one time apart
 */
record Page(String time, String id) {
    static SortField newestFirst(String field) {
        SortField sort = LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
        sort.setMissingValue(Long.MIN_VALUE);
        return sort;
    }

    /** Where a hit of such a page stands. */
    static ClosedQuery.Place place(ScoreDoc hit) {
        Object[] fields = ((FieldDoc) hit).fields;
        return new ClosedQuery.Place(Instant.ofEpochMilli((Long) fields[0]), ((BytesRef) fields[1]).utf8ToString());
    }

    /**
     * The index is filled oldest first and read newest first, where Lucene can pass over little: so it is asked for the
     * last day, and then for eight times as long until the page is full.
     */
    ScoreDoc[] read(IndexSearcher searcher, Query wanted, ClosedQuery.@Nullable Place after, int size)
            throws IOException {
        byte[] first = PointValues.getMinPackedValue(searcher.getIndexReader(), time);
        byte[] last = PointValues.getMaxPackedValue(searcher.getIndexReader(), time);
        if (first == null || last == null) {
            return new ScoreDoc[0];
        }
        long oldest = LongPoint.decodeDimension(first, 0);
        long newest = LongPoint.decodeDimension(last, 0);
        long to = after == null ? newest : Math.min(newest, after.closed().toEpochMilli());
        FieldDoc behind = behind(after, searcher);
        Sort order = new Sort(newestFirst(time), new SortField(id, SortField.Type.STRING));
        long reach = Duration.ofDays(1).toMillis();
        while (true) {
            long from = Math.max(oldest, to - reach);
            Query within = new BooleanQuery.Builder()
                    .add(LongField.newRangeQuery(time, from, to), Occur.FILTER)
                    .add(wanted, Occur.FILTER)
                    .build();
            ScoreDoc[] hits = searcher.searchAfter(behind, within, size, order).scoreDocs;
            if (hits.length >= size || from == oldest) {
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
}
