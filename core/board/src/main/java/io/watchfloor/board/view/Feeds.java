package io.watchfloor.board.view;

import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How each feed is, by its last word. Guarded by the view that holds it. */
final class Feeds {

    private final NavigableMap<String, FeedHealth> feeds = new TreeMap<>();

    void apply(FeedHealth health) {
        feeds.merge(health.feed(), health, (old, now) -> now.at().isBefore(old.at()) ? old : now);
    }

    void remove(String id) {
        feeds.remove(id);
    }

    /** By id. */
    Collection<FeedHealth> all() {
        return Collections.unmodifiableCollection(feeds.values());
    }

    /** Those in trouble first. */
    List<FeedHealth> troubledFirst() {
        return feeds.values().stream()
                .sorted(Comparator.comparing((FeedHealth health) -> ok(health)))
                .toList();
    }

    List<FeedHealth> troubled() {
        return feeds.values().stream().filter(health -> !ok(health)).toList();
    }

    private static boolean ok(FeedHealth health) {
        return health.state() == FeedCondition.OK;
    }
}
