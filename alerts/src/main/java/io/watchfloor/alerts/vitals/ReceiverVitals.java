package io.watchfloor.alerts.vitals;

import io.watchfloor.alerts.decide.Vitals;
import io.watchfloor.alerts.decide.Vitals.About;
import io.watchfloor.alerts.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Whether receivers get what is meant for them, so that others can be told when one does not.
 *
 * @param known whether everything that was recorded has been read; before that nothing is said
 */
public record ReceiverVitals(Outbox outbox, Set<String> receivers, BooleanSupplier known) implements Vitals {
    /** What is younger is under way. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    @Override
    public List<Sign> signs(Instant now) {
        return known.getAsBoolean()
                ? receivers.stream()
                        .sorted()
                        .flatMap(receiver -> signs(receiver, now))
                        .toList()
                : List.of();
    }

    private Stream<Sign> signs(String receiver, Instant now) {
        Optional<Instant> oldest = outbox.oldest(receiver).map(one -> one.decidedAt());
        boolean inTime = oldest.isEmpty() || oldest.get().plus(UNDER_WAY).isAfter(now);
        int undelivered = outbox.undelivered(receiver);
        return Stream.of(
                new Sign(
                        About.RECEIVER,
                        "receiver-late",
                        receiver,
                        inTime,
                        outbox.pending(receiver) + " notifications wait for it",
                        oldest.orElse(now)),
                new Sign(
                        About.RECEIVER,
                        "receiver-gone",
                        receiver,
                        !outbox.isDisabled(receiver),
                        "it answered 410 Gone: correct or remove it in the routing file and restart",
                        now),
                new Sign(
                        About.RECEIVER,
                        "receiver-undelivered",
                        receiver,
                        undelivered == 0,
                        undelivered + " notifications given up: see watchfloor undelivered list",
                        now));
    }
}
