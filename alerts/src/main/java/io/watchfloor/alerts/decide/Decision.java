package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.Labels;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.alerts.silence.Silences;
import io.watchfloor.model.Change;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What is decided about one incident event, before the flood limit: who is to be told.
 *
 * @param reason why so, to be counted
 * @param routes that lead to its receivers, one for each
 */
public record Decision(Reason reason, List<Route> routes) {

    private static final Duration HISTORY_AFTER = Duration.ofDays(1);

    /** Why an event notifies, or does not. */
    public enum Reason {
        ROUTED,
        /** An update or a withdrawal: on the desk, never sent. */
        QUIET,
        /** Backfill or a rule in shadow. */
        NOT_ANNUNCIATED,
        /** Known for too long when it was decided: it waits for a digest, for pages of old news get pages ignored. */
        DELAYED,
        /** Known for more than a day, as at the first start on a cluster with a past: on the desk, never told. */
        HISTORY,
        /** A person's silence hides it: it is never told later as new. */
        SILENCED,
        /** Decided before: a record that came twice. */
        REPEATED;

        /** The word that is counted. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Decides one event. */
    public static Decision of(
            IncidentEvent event, Routes routes, List<Silence> silences, Instant now, Duration delayedAfter) {
        if (event.type() == Change.UPDATED || event.type() == Change.WITHDRAWN) {
            return none(Reason.QUIET);
        }
        if (!event.annunciates()) {
            return none(Reason.NOT_ANNUNCIATED);
        }
        if (event.knownAt().plus(delayedAfter).plus(HISTORY_AFTER).isBefore(now)) {
            return none(Reason.HISTORY);
        }
        Labels labels = Labels.of(event);
        if (silences.stream().anyMatch(silence -> Silences.hides(silence, labels, now))) {
            return none(Reason.SILENCED);
        }
        boolean delayed = event.knownAt().plus(delayedAfter).isBefore(now);
        return new Decision(delayed ? Reason.DELAYED : Reason.ROUTED, routes.match(labels));
    }

    private static Decision none(Reason reason) {
        return new Decision(reason, List.of());
    }
}
