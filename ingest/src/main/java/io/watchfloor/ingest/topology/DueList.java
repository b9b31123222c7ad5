package io.watchfloor.ingest.topology;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which feed is due when; kept beside the store so that a punctuation never scans it. */
final class DueList {
    private record Due(Instant at, String feed) {}

    private final NavigableSet<Due> order =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparing(Due::feed));
    private final Map<String, Due> byFeed = new HashMap<>();

    /** Sets when a feed is due; null takes it off the list. */
    void set(String feed, @Nullable Instant at) {
        Due before = byFeed.remove(feed);
        if (before != null) {
            order.remove(before);
        }
        if (at != null) {
            Due due = new Due(at, feed);
            byFeed.put(feed, due);
            order.add(due);
        }
    }

    /** Takes the feed that has been due longest off the list, or returns null when none is due. */
    @Nullable
    String take(Instant now) {
        if (order.isEmpty() || order.first().at().isAfter(now)) {
            return null;
        }
        Due first = order.first();
        order.remove(first);
        byFeed.remove(first.feed());
        return first.feed();
    }
}
