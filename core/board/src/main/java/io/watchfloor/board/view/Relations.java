package io.watchfloor.board.view;

import io.watchfloor.model.FeedHealth;
import io.watchfloor.model.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** How tense relations are; worked out at most every {@code LASTS}, because it takes every incident that is known. */
final class Relations {
    private static final Duration LASTS = Duration.ofSeconds(30);

    private List<Heat> heat = List.of();
    private Instant heatAt = Instant.MIN;
    private List<Relation> all = List.of();
    private Instant allAt = Instant.MIN;

    List<Heat> heat(Supplier<List<Incident>> incidents, Collection<FeedHealth> feeds, Instant now) {
        if (isOld(heatAt, now)) {
            heat = Heat.of(incidents.get(), feeds, now);
            heatAt = now;
        }
        return heat;
    }

    List<Relation> all(Supplier<List<Incident>> incidents, Collection<FeedHealth> feeds, Instant now) {
        if (isOld(allAt, now)) {
            all = Relation.of(incidents.get(), feeds, now);
            allAt = now;
        }
        return all;
    }

    private static boolean isOld(Instant made, Instant now) {
        return Duration.between(made, now).abs().compareTo(LASTS) > 0;
    }
}
