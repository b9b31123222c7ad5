package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.Labels;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is decided about one incident event.
 *
 * @param reason why so, to be counted
 * @param notifications one for each receiver, none unless the reason is routed
 */
public record Decision(Reason reason, List<Notification> notifications) {

    /** Why an event notifies, or does not. */
    public enum Reason {
        ROUTED,
        /** An update or a withdrawal: on the desk, never sent. */
        QUIET,
        /** Backfill or a rule in shadow. */
        NOT_ANNUNCIATED,
        /** Known for too long when it was decided: paging for old news trains people to ignore pages. */
        DELAYED,
        /** Decided before: a record that came twice. */
        REPEATED;

        /** The word that is counted. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Decides one event. */
    public static Decision of(IncidentEvent event, Routes routes, Instant now, Duration delayedAfter) {
        if (event.type() == Change.UPDATED || event.type() == Change.WITHDRAWN) {
            return none(Reason.QUIET);
        }
        if (!event.annunciates()) {
            return none(Reason.NOT_ANNUNCIATED);
        }
        if (event.knownAt().plus(delayedAfter).isBefore(now)) {
            return none(Reason.DELAYED);
        }
        List<Notification> notifications = routes.match(Labels.of(event)).stream()
                .map(Route::receiver)
                .map(receiver -> notification(event, receiver, now))
                .toList();
        return new Decision(Reason.ROUTED, notifications);
    }

    static Decision none(Reason reason) {
        return new Decision(reason, List.of());
    }

    private static Notification notification(IncidentEvent event, String receiver, Instant now) {
        return new Notification(event.id() + "@" + receiver, receiver, now, event, Map.of());
    }
}
