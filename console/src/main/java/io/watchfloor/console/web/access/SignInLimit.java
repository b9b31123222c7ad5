package io.watchfloor.console.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever guesses passwords: so many failures for a name, and for an address, within a few minutes; beyond
 * that they wait until the oldest is forgotten. Safe for many threads.
 */
final class SignInLimit {
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** Names and addresses remembered; who tries more of them has the oldest forgotten. */
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

    SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** How long to wait before the next try; zero when it may be made now. */
    synchronized Duration pause(String name, String address) {
        Duration one = pause(nameKey(name), PER_NAME);
        Duration other = pause(addressKey(address), PER_ADDRESS);
        return one.compareTo(other) > 0 ? one : other;
    }

    synchronized void failed(String name, String address) {
        remember(nameKey(name), PER_NAME);
        remember(addressKey(address), PER_ADDRESS);
    }

    /** The address keeps its failures: it may have guessed other names. */
    synchronized void succeeded(String name) {
        failures.remove(nameKey(name));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private Duration pause(String key, int most) {
        Deque<Instant> last = failures.get(key);
        if (last == null || last.size() < most) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), last.getFirst().plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void remember(String key, int most) {
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

    private static String nameKey(String name) {
        return "name " + name;
    }

    private static String addressKey(String address) {
        return "from " + address;
    }
}
