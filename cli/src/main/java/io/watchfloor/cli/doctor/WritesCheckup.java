package io.watchfloor.cli.doctor;

import io.watchfloor.model.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How long the brokers take to acknowledge a write, by what services said of their beats of the last minute. */
final class WritesCheckup {
    /** As the alert BrokerWritesSlow has it. */
    private static final Duration BOUND = Duration.ofMillis(200);
    /** What is older tells how it was. */
    private static final Duration NOW = Duration.ofMinutes(1);

    private WritesCheckup() {}

    /** Nothing where no service beats now. The least median of all counts: a service that is busy itself waits longer. */
    static List<CheckupResult> of(Collection<Beat> beats, Instant now) {
        Map<String, List<Duration>> trips = beats.stream()
                .filter(beat -> beat.roundTrip() != null
                        && Duration.between(beat.at(), now).abs().compareTo(NOW) < 0)
                .collect(Collectors.groupingBy(
                        Beat::key,
                        Collectors.mapping(beat -> Objects.requireNonNull(beat.roundTrip()), Collectors.toList())));
        return trips.values().stream()
                .map(some -> some.stream().sorted().toList().get(some.size() / 2))
                .min(Comparator.naturalOrder())
                .map(WritesCheckup::result)
                .stream()
                .toList();
    }

    private static CheckupResult result(Duration least) {
        String found = "acknowledged within " + least.toMillis() + " ms";
        return least.compareTo(BOUND) <= 0
                ? CheckupResult.fine("writes", found)
                : CheckupResult.wrong(
                        "writes",
                        found + " at best, and what is told waits for many",
                        "look at the disk of each broker (iostat -x 5): one that is slow holds up all while it is in"
                                + " sync; stop that one when there are three, and mend it"
                                + " (docs/runbooks.md#brokerwritesslow)");
    }
}
