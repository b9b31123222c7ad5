package io.watchfloor.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tells when it is our own network that is down: most hosts failed lately. Then no feed is blamed for it. */
public final class Outage {
    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final int FEWEST_HOSTS = 10;

    private record Last(Instant at, boolean failed) {}

    private final Map<String, Last> hosts = new HashMap<>();

    /** Notes how a host answered last: not at all, or somehow. */
    public void note(String host, boolean failed, Instant now) {
        hosts.put(host, new Last(now, failed));
    }

    /** True while more than half of at least ten hosts that were asked lately could not be reached. */
    public boolean isOn(Instant now) {
        hosts.values().removeIf(last -> last.at().plus(LATELY).isBefore(now));
        long failed = hosts.values().stream().filter(Last::failed).count();
        return hosts.size() >= FEWEST_HOSTS && failed * 2 > hosts.size();
    }
}
