package io.watchfloor.kafka.beat;

import io.watchfloor.model.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which incident logic every instance of streams applies, as their beats tell. What only a newer logic knows may be asked of
 * it once all have it. An instance that has not beaten for a while, by the broker's clock, takes part no more.
 */
public final class LogicInForce {
    private static final String STREAMS = "streams";
    private static final Duration GONE = Duration.ofMinutes(1);

    private final Map<String, Told> told = new TreeMap<>();
    private Instant brokerTime = Instant.EPOCH;

    /** Of an instance whose tasks have not all applied anything yet, or that is of version 1: 1. */
    private record Told(int logic, Instant appended) {}

    /** Takes in a beat of any service, and when the broker wrote it down. */
    public synchronized void seen(Beat beat, Instant appended) {
        brokerTime = appended.isAfter(brokerTime) ? appended : brokerTime;
        if (beat.service().equals(STREAMS)) {
            Integer logic = beat.logic();
            told.put(beat.key(), new Told(logic == null ? 1 : logic, appended));
        }
        told.values().removeIf(one -> one.appended().plus(GONE).isBefore(brokerTime));
    }

    /** At least one instance of streams beats, and all that do report this logic or a later one. */
    public synchronized boolean isAtLeast(int logic) {
        return !told.isEmpty() && told.values().stream().allMatch(one -> one.logic() >= logic);
    }
}
