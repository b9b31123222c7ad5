package io.watchfloor.kafka.streams;

import io.watchfloor.kafka.Health;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instance without tasks stands by, or is out of work that nobody does: a standby is one only while the group
 * shows another member who has the tasks.
 */
final class Standby {
    static final Duration BEARABLE = Duration.ofSeconds(30);

    private @Nullable String holder;
    private @Nullable Long unheldSince;

    /**
     * Takes what the group showed, or that it could not be asked.
     *
     * @param other a living member of another instance that has tasks; absent when there is none or nobody knows
     */
    synchronized void looked(@Nullable String other) {
        holder = other;
    }

    /**
     * Judges the tasks of this instance.
     *
     * @param nanos as of {@link System#nanoTime}
     */
    synchronized Health judge(int tasksHere, long nanos) {
        if (tasksHere > 0) {
            unheldSince = null;
            holder = null;
            return Health.up("running " + tasksHere + " tasks");
        }
        if (holder != null) {
            unheldSince = null;
            return Health.up("standby without tasks; " + holder + " has them");
        }
        if (unheldSince == null) {
            unheldSince = nanos;
        }
        Duration unheld = Duration.ofNanos(nanos - unheldSince);
        return unheld.compareTo(BEARABLE) < 0
                ? Health.up("standby without tasks")
                : Health.down(
                        "no tasks here, and no other member of the group has them since " + unheld.toSeconds() + " s");
    }
}
