package io.watchfloor.board.view;

import io.watchfloor.model.Feed;
import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.HourCounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The feeds that are listed, and how each is by its last word. One thread applies, any thread asks. */
public final class Feeds {
    private final NavigableMap<String, Feed> listed = new TreeMap<>();
    private final NavigableMap<String, FeedHealth> health = new TreeMap<>();
    private @Nullable Instant heard;

    /** A feed was listed, changed or, when absent, taken off the list. */
    public synchronized void list(String id, @Nullable Feed feed) {
        if (feed == null) {
            listed.remove(id);
        } else {
            listed.put(id, feed);
        }
    }

    synchronized void apply(FeedHealth word) {
        health.merge(word.feed(), word, (old, now) -> now.at().isBefore(old.at()) ? old : now);
    }

    public synchronized void removeHealth(String id) {
        health.remove(id);
    }

    /** Ingest gave a sign of life. */
    public synchronized void heard(Instant at) {
        heard = at;
    }

    /** When ingest last gave a sign of life; absent before the first, and in replays, where nobody gives any. */
    public synchronized @Nullable Instant heard() {
        return heard;
    }

    /** Headlines of all feeds together in each of the last 24 hours. */
    public synchronized HourCounts hours(Instant now) {
        HourCounts sum = HourCounts.none(now);
        for (FeedHealth word : health.values()) {
            sum = word.hours() == null ? sum : sum.plus(word.hours());
        }
        return sum;
    }

    /** A feed as it is listed, or absent. */
    public synchronized @Nullable Feed find(String id) {
        return listed.get(id);
    }

    /** The feed that is read at an address, or absent. */
    public synchronized @Nullable Feed at(String url) {
        return listed.values().stream()
                .filter(feed -> feed.url().equals(url))
                .findFirst()
                .orElse(null);
    }

    /** All that are listed or were heard of, those in trouble first. */
    public synchronized List<FeedLine> lines() {
        NavigableSet<String> ids = new TreeSet<>(listed.keySet());
        ids.addAll(health.keySet());
        return ids.stream()
                .map(id -> new FeedLine(id, listed.get(id), health.get(id)))
                .sorted(Comparator.comparing((FeedLine line) -> !line.troubled()))
                .toList();
    }

    /** By id. */
    synchronized List<FeedHealth> all() {
        return List.copyOf(health.values());
    }

    /** Those in trouble first. */
    synchronized List<FeedHealth> troubledFirst() {
        return health.values().stream()
                .sorted(Comparator.comparing((FeedHealth word) -> ok(word)))
                .toList();
    }

    synchronized List<FeedHealth> troubled() {
        return health.values().stream().filter(word -> !ok(word)).toList();
    }

    private static boolean ok(FeedHealth word) {
        return word.state() == FeedCondition.OK;
    }
}
