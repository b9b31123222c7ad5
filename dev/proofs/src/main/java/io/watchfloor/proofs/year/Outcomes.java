package io.watchfloor.proofs.year;

import io.watchfloor.cli.replay.Arrival;
import io.watchfloor.model.Report;
import io.watchfloor.proofs.year.Outcome.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds events against calls: a plain function of both. */
final class Outcomes {
    /** A call that is later calls for something else. */
    static final Duration DAY = Duration.ofDays(1);
    /** A call that is later was missed. */
    static final Duration LATE = Duration.ofHours(6);
    /** Times of headlines are those of outlets; a call this much before the first one is still of the event. */
    private static final Duration EARLY = Duration.ofMinutes(10);
    /** An incident that was open for so long is about something else. */
    private static final Duration OLD = Duration.ofHours(12);

    private final Holders holders;
    private final Map<String, Arrival> arrivals;
    private final Map<String, List<Call>> byIncident = new HashMap<>();
    private final Set<Happened> onTop;

    /**
     * Looks at one fold.
     *
     * @param arrivals those of the headlines that events list, by id
     * @param onTop events whose incident was among the first of the board in time
     */
    Outcomes(Holders holders, Map<String, Arrival> arrivals, Collection<Call> calls, Set<Happened> onTop) {
        this.holders = holders;
        this.arrivals = arrivals;
        this.onTop = onTop;
        calls.forEach(call -> call.incidents().forEach(id -> byIncident
                .computeIfAbsent(id, none -> new ArrayList<>())
                .add(call)));
    }

    Outcome of(Happened event) {
        List<Arrival> listed = event.headlines().stream()
                .map(arrivals::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Arrival::at))
                .toList();
        Set<String> own = own(event);
        @Nullable
        Call call = own.stream()
                .flatMap(id -> byIncident.getOrDefault(id, List.of()).stream())
                .filter(one -> isOf(event, one))
                .min(Comparator.comparing(Call::at))
                .orElse(null);
        @Nullable Duration delay = call == null ? null : atLeastZero(Duration.between(event.first(), call.at()));
        Optional<Filed> incident = main(event, own);
        boolean called = delay != null && delay.compareTo(LATE) <= 0;
        return new Outcome(
                event,
                call,
                delay,
                secondPublisher(event, listed),
                called ? null : lost(event, listed, own, incident, call),
                incident.map(Filed::id).orElse(null),
                incident.map(filed -> Duration.between(filed.known(), event.first()))
                        .orElse(null),
                listed.stream()
                        .flatMap(arrival -> arrival.reports().stream())
                        .map(Report::gravity)
                        .filter(Objects::nonNull)
                        .mapToInt(gravity -> gravity.tenths())
                        .max()
                        .orElse(-1),
                onTop.contains(event));
    }

    /** Whether a call is one of an event: on an incident that holds one of its headlines, within a day of the first. */
    boolean isCallOf(Happened event, Call call) {
        return isOf(event, call)
                && (event.headlines().contains(call.headline())
                        || own(event).stream().anyMatch(call.incidents()::contains));
    }

    /** Whether it has an incident to itself that opened in time: one that holds a headline of it and is no standing matter. */
    boolean hasOwn(Happened event, Duration time) {
        return own(event).stream()
                .map(holders::incident)
                .filter(Objects::nonNull)
                .anyMatch(filed -> !filed.standing()
                        && !filed.known().isBefore(event.first().minus(EARLY))
                        && !filed.known().isAfter(event.first().plus(time)));
    }

    private static boolean isOf(Happened event, Call call) {
        return !call.at().isBefore(event.first().minus(EARLY))
                && !call.at().isAfter(event.first().plus(DAY));
    }

    private Set<String> own(Happened event) {
        Set<String> own = new LinkedHashSet<>();
        event.headlines().forEach(headline -> own.addAll(holders.holding(headline)));
        return own;
    }

    /** Its own incident: the one that holds most of its headlines, of those the one that has fewest others. */
    private Optional<Filed> main(Happened event, Set<String> own) {
        return own.stream()
                .map(holders::incident)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong((Filed filed) -> share(event, filed.id()))
                        .thenComparing(Filed::reports, Comparator.reverseOrder())
                        .thenComparing(Filed::id));
    }

    private long share(Happened event, String incident) {
        return event.headlines().stream()
                .filter(headline -> holders.holding(headline).contains(incident))
                .count();
    }

    private static @Nullable Duration secondPublisher(Happened event, List<Arrival> listed) {
        Set<String> publishers = new HashSet<>();
        for (Arrival arrival : listed) {
            if (publishers.add(arrival.publisher()) && publishers.size() == 2) {
                return atLeastZero(Duration.between(event.first(), arrival.at()));
            }
        }
        return null;
    }

    private Stage lost(
            Happened event, List<Arrival> listed, Set<String> own, Optional<Filed> incident, @Nullable Call call) {
        if (call != null) {
            return Stage.LATE;
        }
        boolean flagged = listed.stream()
                .flatMap(arrival -> arrival.reports().stream())
                .anyMatch(
                        report -> event.pairs().contains(report.parties().pair().toString()));
        if (!flagged) {
            return Stage.NOT_FLAGGED;
        }
        if (incident.isEmpty()) {
            return Stage.NOT_PLACED;
        }
        Instant until = event.first().plus(LATE);
        boolean scored = own.stream()
                .map(holders::incident)
                .filter(Objects::nonNull)
                .map(Filed::urgent)
                .anyMatch(urgent -> urgent != null && !urgent.isAfter(until));
        if (incident.get().known().isBefore(event.first().minus(OLD))) {
            return Stage.SWALLOWED;
        }
        return scored ? Stage.NOT_CALLED : Stage.NOT_SCORED;
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
