package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.Notice;
import io.watchfloor.model.Precedence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Tells a receiver that the watch is kept when it was told nothing else for a while, so that hearing nothing means that
 * something is broken. While a service is silent nobody is told so: then the missing heartbeat is the signal.
 */
final class Heartbeats {
    private final Map<String, Duration> every;
    private final Tellings tellings;

    Heartbeats(Routes routes, Tellings tellings) {
        this.every = routes.watch().heartbeats();
        this.tellings = tellings;
    }

    void tick(OpenIncidents incidents, Troubles troubles, Instant now) {
        every.forEach((receiver, interval) -> {
            ReceiverMemory memory = tellings.memory(receiver);
            if (memory.told() == null) {
                tellings.put(receiver, memory.flashed(now));
            } else if (!memory.told().plus(interval).isAfter(now) && !troubles.isBlind(now)) {
                tellings.tell(Notification.notice(notice(incidents, troubles), receiver, now), now);
            }
        });
    }

    private static Notice notice(OpenIncidents incidents, Troubles troubles) {
        String summary = "The watch is kept: " + incidents.count() + " open incidents, " + troubles.count()
                + " troubles with feeds, services and receivers";
        return new Notice("heartbeat", Precedence.ROUTINE, summary, List.of());
    }
}
