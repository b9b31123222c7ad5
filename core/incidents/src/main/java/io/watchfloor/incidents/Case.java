package io.watchfloor.incidents;

import io.watchfloor.model.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one pair and subject: its incidents, oldest number first, and the reports that wait for one.
 *
 * @param numbered how many incidents were ever opened
 * @param gather how far apart in time reports of one incident may be
 * @param named where the pair has an unidentified party: incidents elsewhere that may name it
 * @param due when it is looked at for what falls due (a close, an eviction), as it stands in the store's index; never
 *     later than the next thing
 */
public record Case(
        Pair pair,
        String subject,
        int numbered,
        Duration gather,
        List<IncidentState> incidents,
        List<Waiting> waiting,
        List<NamedIncident> named,
        @Nullable Instant due) {

    /** How long a closed incident is kept for late reports and the desk. */
    static final Duration KEPT_QUIET = Duration.ofDays(30);
    /** What is older than this when it arrives opens nothing. */
    static final Duration LATE = Duration.ofDays(7);

    public Case {
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        named = named == null ? List.of() : List.copyOf(named);
    }

    /**
     * A report that may not open an incident, and none was there to join.
     *
     * @param awaits of an affected pair: the party that must react first
     * @param joined subject and number of the incident of another subject that it has joined since, or absent
     */
    record Waiting(String report, Instant eventTime, @Nullable String awaits, @Nullable String joined) {
        Waiting(String report, Instant eventTime) {
            this(report, eventTime, null, null);
        }
    }

    /** An incident between known parties, and the time of its first report. */
    record NamedIncident(String incident, Instant from) {}

    static Case empty(Pair pair, String subject, Duration gather) {
        return new Case(pair, subject, 0, gather, List.of(), List.of(), List.of(), null);
    }

    String incidentId(int number) {
        return pair + "." + subject + "." + number;
    }

    /** Nothing in it is worth keeping. */
    boolean isEmpty() {
        return numbered == 0 && waiting.isEmpty() && named.isEmpty();
    }

    Optional<IncidentState> incident(int number) {
        return incidents.stream()
                .filter(incident -> incident.number() == number)
                .findFirst();
    }

    /** The one incident that is open, if one is. */
    Optional<IncidentState> open() {
        return incidents.stream().filter(incident -> incident.closed() == null).findFirst();
    }

    Case with(IncidentState changed) {
        Stream<IncidentState> others = incidents.stream().filter(incident -> incident.number() != changed.number());
        List<IncidentState> sorted = Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparingInt(IncidentState::number))
                .toList();
        return copy(Math.max(numbered, changed.number()), sorted, waiting, named);
    }

    Case without(IncidentState gone) {
        List<IncidentState> others = incidents.stream()
                .filter(incident -> incident.number() != gone.number())
                .toList();
        return copy(numbered, others, waiting, named);
    }

    Case waits(Waiting report) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.removeIf(w -> w.report().equals(report.report()));
        all.add(report);
        all.sort(Comparator.comparing(Waiting::eventTime).thenComparing(Waiting::report));
        return copy(numbered, incidents, all, named);
    }

    Case noLongerWaits(String report) {
        List<Waiting> others =
                waiting.stream().filter(w -> !w.report().equals(report)).toList();
        return copy(numbered, incidents, others, named);
    }

    Case naming(List<NamedIncident> changed) {
        return copy(numbered, incidents, waiting, changed);
    }

    Case gathering(Duration changed) {
        return new Case(pair, subject, numbered, changed, incidents, waiting, named, due);
    }

    Case due(@Nullable Instant changed) {
        return new Case(pair, subject, numbered, gather, incidents, waiting, named, changed);
    }

    private Case copy(int count, List<IncidentState> its, List<Waiting> waits, List<NamedIncident> names) {
        return new Case(pair, subject, count, gather, its, waits, names, due);
    }

    /** The earliest time at which something falls due. */
    Optional<Instant> nextDue() {
        return Stream.of(
                        incidents.stream().flatMap(incident -> incident.nextDue(gather).stream()),
                        waiting.stream().map(w -> forgottenAt(w.eventTime())),
                        named.stream().map(n -> forgottenAt(n.from())))
                .flatMap(dues -> dues)
                .min(Comparator.naturalOrder());
    }

    /** A waiting report can join what opens within the gather window, and reports come at most so late. */
    Instant forgottenAt(Instant eventTime) {
        return eventTime.plus(gather).plus(LATE);
    }
}
