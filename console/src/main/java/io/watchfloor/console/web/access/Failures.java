package io.watchfloor.console.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who failed how often of late, so that whoever guesses is made to wait. Safe for many threads. */
final class Failures {
    /** Keys remembered; who tries more of them has the oldest forgotten. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Duration window;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    Failures(InstantSource clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /** How long to wait until fewer than {@code most} failures are within the window; zero when it is so now. */
    synchronized Duration pause(String key, int most) {
        Deque<Instant> last = failures.get(key);
        if (last == null || last.size() < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), last.getFirst().plus(window));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void add(String key, int most) {
        Deque<Instant> last = failures.remove(key);
        last = last == null ? new ArrayDeque<>() : last;
        last.addLast(clock.instant());
        if (last.size() > most) {
            last.removeFirst();
        }
        failures.put(key, last);
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void forget(String key) {
        failures.remove(key);
    }

    synchronized int remembered() {
        return failures.size();
    }
}
