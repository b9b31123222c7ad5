package io.watchfloor.console.past;

import io.watchfloor.model.Precedence;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** The announced precedence of the closed incidents that are found. */
final class AnnouncedOf extends SimpleCollector {
    private final Map<String, Precedence> byIncident = new HashMap<>();
    // Set before anything is collected.
    @SuppressWarnings("NullAway.Init")
    private SortedDocValues ids;

    @SuppressWarnings("NullAway.Init")
    private SortedDocValues announced;

    Map<String, Precedence> byIncident() {
        return byIncident;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = DocValues.getSorted(context.reader(), Entries.CLOSED_ID);
        announced = DocValues.getSorted(context.reader(), Entries.ANNOUNCED);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (ids.advanceExact(doc) && announced.advanceExact(doc)) {
            byIncident.put(
                    ids.lookupOrd(ids.ordValue()).utf8ToString(),
                    Precedence.of(announced.lookupOrd(announced.ordValue()).utf8ToString()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
