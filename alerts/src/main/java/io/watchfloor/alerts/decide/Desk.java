package io.watchfloor.alerts.decide;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of one receiver to keep it from being flooded, apart from the events that wait.
 *
 * @param interruptions when it was told something that was no flash, in the last ten minutes, oldest first
 * @param digestDue when the first that waits for a digest has waited long enough, or absent when none waits
 */
public record Desk(List<Instant> interruptions, @Nullable Instant digestDue) {
    static final Desk QUIET = new Desk(List.of(), null);

    public Desk {
        interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
    }
}
