package io.watchfloor.console.past;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Which incidents took reports of which rule, of the reports that are found. */
final class Taken extends SimpleCollector {
    private final Map<String, Set<String>> byRule = new HashMap<>();
    // Set before anything is collected.
    @SuppressWarnings("NullAway.Init")
    private SortedDocValues rules;

    @SuppressWarnings("NullAway.Init")
    private SortedDocValues incidents;

    Map<String, Set<String>> byRule() {
        return byRule;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        rules = DocValues.getSorted(context.reader(), Entries.RULE);
        incidents = DocValues.getSorted(context.reader(), Entries.TAKEN_BY);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (rules.advanceExact(doc) && incidents.advanceExact(doc)) {
            String rule = rules.lookupOrd(rules.ordValue()).utf8ToString();
            String incident = incidents.lookupOrd(incidents.ordValue()).utf8ToString();
            byRule.computeIfAbsent(rule, none -> new HashSet<>()).add(incident);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
