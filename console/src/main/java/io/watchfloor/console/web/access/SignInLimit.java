package io.watchfloor.console.web.access;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows down whoever guesses passwords: so many failures for a name, and for an address, within a few minutes; beyond
 * that they wait until the oldest is forgotten. Safe for many threads.
 */
final class SignInLimit {
    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 20;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Failures failures;

    SignInLimit(InstantSource clock) {
        this.failures = new Failures(clock, WINDOW);
    }

    /** How long to wait before the next try; zero when it may be made now. */
    Duration pause(String name, String address) {
        Duration one = failures.pause(nameKey(name), PER_NAME);
        Duration other = failures.pause(addressKey(address), PER_ADDRESS);
        return one.compareTo(other) > 0 ? one : other;
    }

    void failed(String name, String address) {
        failures.add(nameKey(name), PER_NAME);
        failures.add(addressKey(address), PER_ADDRESS);
    }

    /** The address keeps its failures: it may have guessed other names. */
    void succeeded(String name) {
        failures.forget(nameKey(name));
    }

    int remembered() {
        return failures.remembered();
    }

    private static String nameKey(String name) {
        return "name " + name;
    }

    private static String addressKey(String address) {
        return "from " + address;
    }
}
