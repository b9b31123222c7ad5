package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.alerts.decide.Vitals.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service goes on writing to its topics: their end moves. Right after the start nothing is known, so that a
 * restart of ours ends no trouble of others.
 */
final class Movement {
    private final String service;
    private final Duration rests;
    private @Nullable Long end;
    private @Nullable Instant since;
    private boolean moved;

    /**
     * Nothing is known yet.
     *
     * @param service whose topics they are
     * @param rests how long they may stand still when all is well
     */
    Movement(String service, Duration rests) {
        this.service = service;
        this.rests = rests;
    }

    /** Takes in where the topics end now. */
    synchronized void seen(long ends, Instant now) {
        if (end == null || ends != end) {
            moved = end != null;
            since = now;
            end = ends;
        }
    }

    /** What it says of the service, if it says anything yet. */
    synchronized Optional<Sign> sign(Instant now) {
        if (since == null) {
            return Optional.empty();
        }
        boolean well = since.plus(rests).isAfter(now);
        if (well && !moved) {
            return Optional.empty();
        }
        String text = "nothing new on its topics; officers see no news: look at its health and restart it";
        return Optional.of(new Sign(About.SERVICE, service + "-silent", service, well, text, since));
    }
}
