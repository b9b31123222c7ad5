package io.watchfloor.analysis.incidents;

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
 * @param due when the next thing falls due (a close, an eviction), as it stands in the store's index
 */
public record Case(
        Pair pair,
        String subject,
        int numbered,
        Duration gather,
        List<IncidentState> incidents,
        List<Waiting> waiting,
        @Nullable Instant due) {

    /** How long a closed incident is kept for late reports and the desk. */
    static final Duration KEPT_QUIET = Duration.ofDays(30);
    /** What is older than this when it arrives opens nothing. */
    static final Duration LATE = Duration.ofDays(7);

    public Case {
        incidents = incidents == null ? List.of() : List.copyOf(incidents);
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
    }

    /** A report that may not open an incident, and none was there to join. */
    record Waiting(String report, Instant eventTime) {}

    static Case empty(Pair pair, String subject, Duration gather) {
        return new Case(pair, subject, 0, gather, List.of(), List.of(), null);
    }

    String incidentId(int number) {
        return pair + "." + subject + "." + number;
    }

    Optional<IncidentState> incident(int number) {
        return incidents.stream()
                .filter(incident -> incident.number() == number)
                .findFirst();
    }

    Case with(IncidentState changed) {
        Stream<IncidentState> others = incidents.stream().filter(incident -> incident.number() != changed.number());
        List<IncidentState> sorted = Stream.concat(others, Stream.of(changed))
                .sorted(Comparator.comparingInt(IncidentState::number))
                .toList();
        return new Case(pair, subject, Math.max(numbered, changed.number()), gather, sorted, waiting, due);
    }

    Case without(IncidentState gone) {
        List<IncidentState> others = incidents.stream()
                .filter(incident -> incident.number() != gone.number())
                .toList();
        return new Case(pair, subject, numbered, gather, others, waiting, due);
    }

    Case waits(Waiting report) {
        List<Waiting> all = new ArrayList<>(waiting);
        all.removeIf(w -> w.report().equals(report.report()));
        all.add(report);
        all.sort(Comparator.comparing(Waiting::eventTime).thenComparing(Waiting::report));
        return new Case(pair, subject, numbered, gather, incidents, all, due);
    }

    Case noLongerWaits(String report) {
        List<Waiting> others =
                waiting.stream().filter(w -> !w.report().equals(report)).toList();
        return new Case(pair, subject, numbered, gather, incidents, others, due);
    }

    Case gathering(Duration changed) {
        return new Case(pair, subject, numbered, changed, incidents, waiting, due);
    }

    Case due(@Nullable Instant changed) {
        return new Case(pair, subject, numbered, gather, incidents, waiting, changed);
    }

    /** The earliest time at which something falls due. */
    Optional<Instant> nextDue() {
        Stream<Instant> closes = incidents.stream().map(incident -> incident.nextDue(gather));
        Stream<Instant> forgets = waiting.stream().map(w -> forgottenAt(w.eventTime()));
        return Stream.concat(closes, forgets).min(Comparator.naturalOrder());
    }

    /** A waiting report can join what opens within the gather window, and reports come at most so late. */
    Instant forgottenAt(Instant eventTime) {
        return eventTime.plus(gather).plus(LATE);
    }
}
