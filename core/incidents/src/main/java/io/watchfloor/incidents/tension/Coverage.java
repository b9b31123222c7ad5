package io.watchfloor.incidents.tension;

import io.watchfloor.model.FeedCondition;
import io.watchfloor.model.FeedHealth;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which feeds were reporting: quiet between two parties means little when those who would report it are silent.
 *
 * @param reporting ids of feeds that are read as they should be
 * @param silent ids of feeds that are not: failing, malformed, gone, or silent for long by their own rhythm
 */
public record Coverage(List<String> reporting, List<String> silent) {
    private static final Set<FeedCondition> REPORTING = Set.of(
            FeedCondition.OK, FeedCondition.NEW, FeedCondition.SLOW, FeedCondition.MOVED, FeedCondition.MISTIMED);

    public Coverage {
        reporting = List.copyOf(reporting);
        silent = List.copyOf(silent);
    }

    /** Of feeds as their health stands. */
    public static Coverage of(Collection<FeedHealth> feeds) {
        return new Coverage(
                feeds.stream()
                        .filter(feed -> REPORTING.contains(feed.state()))
                        .map(FeedHealth::feed)
                        .sorted()
                        .toList(),
                feeds.stream()
                        .filter(feed -> !REPORTING.contains(feed.state()))
                        .map(FeedHealth::feed)
                        .sorted()
                        .toList());
    }
}
