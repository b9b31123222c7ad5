package io.watchfloor.console.view;

import io.watchfloor.model.FeedHealth;
import java.time.Instant;
import java.util.List;

/**
 * What one officer leaves to the next: what is open, and what happened since the shift began.
 *
 * @param open open and eased incidents, most urgent first
 * @param closed incidents closed since then, newest first
 * @param events that tell something, since then, newest first
 * @param troubled feeds that do not report
 */
public record Handover(
        Instant from,
        Instant to,
        List<Row> open,
        List<Row> closed,
        List<Moment> events,
        List<FeedHealth> troubled,
        Load load) {

    public long opened() {
        return events.stream().filter(Moment::opens).count();
    }

    public long sounded() {
        return events.stream().filter(Moment::calls).count();
    }
}
