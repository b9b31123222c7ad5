package io.watchfloor.launcher.replay;

import io.watchfloor.model.Headline;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a replay may run ahead of the pipeline. At full speed nothing but this keeps desk time near the headlines
 * that are still on their way: no more than {@link #WINDOW} of headline time lies between the oldest that is not yet
 * tagged and the next that is sent. That keeps arrivals well within half of the shortest gather time, within which the
 * order of arrival changes no incident.
 */
final class Pace {
    static final Duration WINDOW = Duration.ofHours(2);
    private static final int MOST_IN_FLIGHT = 2000;

    private final Map<String, Instant> inFlight = new HashMap<>();
    private final TreeMap<Instant, Integer> times = new TreeMap<>();

    /** Waits until a headline may be sent, and counts it as sent. */
    synchronized void send(Headline headline) throws InterruptedException {
        while (tooFarAhead(headline.fetched())) {
            wait();
        }
        if (inFlight.put(headline.id(), headline.fetched()) == null) {
            times.merge(headline.fetched(), 1, Integer::sum);
        }
    }

    /** A headline came out of tagging. */
    synchronized void tagged(String headline) {
        Instant time = inFlight.remove(headline);
        if (time != null) {
            times.merge(time, -1, (count, one) -> count + one == 0 ? null : count + one);
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
                || (!times.isEmpty() && next.isAfter(times.firstKey().plus(WINDOW)));
    }
}
