package io.watchfloor.cli.replay;

import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far a replay may run ahead of the pipeline, and what time it is for the desk meanwhile: desk time follows the
 * oldest headline that is not yet tagged, so that no tick stands in the journal before a report that is older.
 *
 * <p>Headlines in one partition are tagged in their order, and need no more than that. Headlines spread over partitions
 * are tagged in any order; then no more than {@link #SPREAD} of headline time lies between the oldest that is not yet
 * tagged and the next that is sent, which keeps arrivals well within half of the shortest gather time.
 */
final class ReplayPace {
    static final Duration SPREAD = Duration.ofHours(2);
    private static final int MOST_IN_FLIGHT = 2000;

    private final @Nullable Duration window;
    private final Consumer<Instant> reached;
    private final Map<String, Instant> inFlight = new HashMap<>();
    private final TreeMap<Instant, Integer> times = new TreeMap<>();
    /** What was tagged before it was sent here: an earlier part of the replay had sent it. */
    private final SeenIds taggedBefore = new SeenIds();

    private Instant latest = Instant.MIN;

    /**
     * @param window most headline time between the oldest in flight and the next; absent for no bound
     * @param reached told the time up to which everything that was sent has been tagged
     */
    ReplayPace(@Nullable Duration window, Consumer<Instant> reached) {
        this.window = window;
        this.reached = reached;
    }

    /**
     * Waits until a headline may be sent, and counts it as sent; false when nothing moved for so long. Nothing is waited
     * for when the headline was tagged already, and nothing will be: it comes out of tagging no second time.
     */
    synchronized boolean send(Headline headline, Duration atMost) throws InterruptedException {
        if (taggedBefore.contains(headline.id())) {
            return true;
        }
        long until = System.nanoTime() + atMost.toNanos();
        while (tooFarAhead(headline.fetched())) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        latest = headline.fetched().isAfter(latest) ? headline.fetched() : latest;
        if (inFlight.put(headline.id(), headline.fetched()) == null) {
            times.merge(headline.fetched(), 1, Integer::sum);
        }
        return true;
    }

    /** A headline came out of tagging. */
    synchronized void tagged(String headline) {
        Instant time = inFlight.remove(headline);
        if (time == null) {
            taggedBefore.add(headline);
        } else {
            times.merge(time, -1, (count, one) -> count + one == 0 ? null : count + one);
            reached.accept(times.isEmpty() ? latest : times.firstKey());
            notifyAll();
        }
    }

    /** Waits until everything that was sent has been tagged, at most so long; true when it has. */
    synchronized boolean awaitAll(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (!inFlight.isEmpty()) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    synchronized int waiting() {
        return inFlight.size();
    }

    private boolean tooFarAhead(Instant next) {
        return inFlight.size() >= MOST_IN_FLIGHT
                || (window != null
                        && !times.isEmpty()
                        && next.isAfter(times.firstKey().plus(window)));
    }
}
