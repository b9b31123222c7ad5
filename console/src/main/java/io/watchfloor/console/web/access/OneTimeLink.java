package io.watchfloor.console.web.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** A key that opens the desk once, soon after it was made. Safe for many threads. */
final class OneTimeLink {
    static final Duration VALID = Duration.ofHours(1);

    private final InstantSource clock;
    private @Nullable String key;
    private Instant made = Instant.MIN;

    OneTimeLink(InstantSource clock) {
        this.clock = clock;
    }

    /** A new key; an older one opens nothing any more. */
    synchronized String make() {
        String fresh = Tokens.fresh();
        key = fresh;
        made = clock.instant();
        return fresh;
    }

    /** True once for the right key. */
    synchronized boolean open(String tried) {
        boolean opens =
                key != null && Tokens.same(key, tried) && clock.instant().isBefore(made.plus(VALID));
        if (opens) {
            key = null;
        }
        return opens;
    }
}
