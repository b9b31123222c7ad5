package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.InhibitRule;
import io.watchfloor.alerts.routes.Route;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.files.labels.Silences;
import io.watchfloor.model.Change;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is decided about one incident event, before grouping and the flood limit: who is to be told, and if not, why.
 *
 * @param reason why so, to be counted
 * @param by id of the silence or of the open incident that keeps it from being told, else empty
 * @param routes that lead to its receivers, one for each; also of a silenced event, for the report after
 */
public record Decision(Reason reason, String by, List<Route> routes) {

    private static final Duration HISTORY_AFTER = Duration.ofDays(1);

    /** Why an event notifies, or does not. */
    public enum Reason {
        ROUTED,
        /** An update, a withdrawal or a person's act: on the desk, never sent. */
        QUIET,
        /** Backfill or a rule in shadow. */
        NOT_ANNUNCIATED,
        /** The daily course of a standing dispute: it waits for the digest of its period. */
        DAILY,
        /** Made by rules in status test, and no route leads to the owner of their pack. */
        UNADDRESSED,
        /** Known for too long when it was decided: it waits for a digest, for pages of old news get pages ignored. */
        DELAYED,
        /** The same of a call whose incident is open: it is told at once all the same, with a word that it is old. */
        DELAYED_CALL,
        /** Known for more than a day, as at the first start on a cluster with a past: on the desk, never told. */
        HISTORY,
        /** A person's silence hides it: it is never told later as new, but in a digest when the silence ends. */
        SILENCED,
        /** An open incident that matters more keeps it from being told: on the desk only. */
        INHIBITED,
        /** Decided before: a record that came twice. */
        REPEATED;

        /** The word that is counted. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Decides one event.
     *
     * @param sources labels of open incidents, by id, that may keep others from being told
     */
    public static Decision of(
            IncidentEvent event,
            Routes routes,
            Collection<Silence> silences,
            Map<String, Labels> sources,
            Instant now,
            Duration delayedAfter) {
        if (!isTelling(event.type())) {
            return untold(Reason.QUIET, "");
        }
        if (!event.tells()) {
            return untold(Reason.NOT_ANNUNCIATED, "");
        }
        if (event.knownAt().plus(delayedAfter).plus(HISTORY_AFTER).isBefore(now)) {
            return untold(Reason.HISTORY, "");
        }
        Labels labels = Labels.of(event);
        Optional<Silence> silence = silenced(labels, silences, now);
        if (silence.isPresent()) {
            return new Decision(Reason.SILENCED, silence.get().id(), routes.match(labels));
        }
        Optional<String> source = inhibited(event.incident().id(), labels, routes.inhibitRules(), sources);
        if (source.isPresent()) {
            return untold(Reason.INHIBITED, source.get());
        }
        List<Route> taken = routes.match(labels);
        if (taken.isEmpty()) {
            return untold(Reason.UNADDRESSED, "");
        }
        if (event.dailyCourse()) {
            return new Decision(Reason.DAILY, "", taken);
        }
        boolean delayed = event.knownAt().plus(delayedAfter).isBefore(now);
        return new Decision(delayed ? late(event) : Reason.ROUTED, "", taken);
    }

    private static Reason late(IncidentEvent event) {
        boolean call = event.incident().level().announced().compareTo(Precedence.IMMEDIATE) >= 0;
        return call && isOpen(event.incident()) ? Reason.DELAYED_CALL : Reason.DELAYED;
    }

    /** Whether an incident is to be told of again, and keeps others quiet. */
    static boolean isOpen(Incident incident) {
        return incident.course().status() != IncidentStatus.CLOSED
                && !incident.booked().shadow();
    }

    /** Whether a change of this kind is ever sent. */
    public static boolean isTelling(Change change) {
        return switch (change) {
            case UPDATED, REFUSED, ACTED, WITHDRAWN -> false;
            case CLOSED, EASED, DEVELOPED, CORRECTED, DENIED, CORROBORATED, REOPENED, ESCALATED, OPENED -> true;
        };
    }

    /** The silence that hides these labels now. */
    public static Optional<Silence> silenced(Labels labels, Collection<Silence> silences, Instant now) {
        return silences.stream()
                .filter(silence -> Silences.hides(silence, labels, now))
                .findFirst();
    }

    /** The open incident, of those by id, that keeps an event of another from being told. */
    public static Optional<String> inhibited(
            String incident, Labels labels, List<InhibitRule> rules, Map<String, Labels> sources) {
        return sources.entrySet().stream()
                .filter(source -> !source.getKey().equals(incident))
                .filter(source -> rules.stream().anyMatch(rule -> rule.inhibits(source.getValue(), labels)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Decision untold(Reason reason, String by) {
        return new Decision(reason, by, List.of());
    }
}
