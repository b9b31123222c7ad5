package io.watchfloor.alerts.decide;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.watchfloor.model.Notification.DigestLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of one receiver to keep it from being flooded.
 *
 * @param interruptions when it was told something that was no flash, in the last ten minutes, oldest first
 * @param waiting events that wait for a digest, in the order of decision
 * @param digestDue when the first of them has waited long enough, or absent when none waits
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Desk(List<Instant> interruptions, List<DigestLine> waiting, @Nullable Instant digestDue) {
    static final Desk QUIET = new Desk(List.of(), List.of(), null);

    public Desk {
        interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
    }
}
