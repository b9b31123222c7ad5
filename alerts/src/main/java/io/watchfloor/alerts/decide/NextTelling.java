package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.decide.Watched.Told;
import io.watchfloor.alerts.routes.Reminder;
import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.model.Delivery;
import io.watchfloor.model.IncidentEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is told next of an open incident, worked out from what the deliveries say of those before. */
public final class NextTelling {
    private static final String OWNED = "owned";

    private final Routes routes;
    private final Instant since;
    private final boolean released;

    /**
     * Of one incident.
     *
     * @param since when the flash began that nobody owns
     * @param released whether it began because somebody gave it back
     */
    public NextTelling(Routes routes, Instant since, boolean released) {
        this.routes = routes;
        this.since = since;
        this.released = released;
    }

    /**
     * A telling that is to come.
     *
     * @param kind {@code again}, {@code escalated} or {@code repeat}
     */
    public record Next(String receiver, Instant at, String kind) {}

    /**
     * The next reminder, whenever it is due; empty when there will be none.
     *
     * @param event with the header of now
     * @param deliveries the last word about each notification of the incident
     */
    public Optional<Next> after(Collection<Delivery> deliveries, IncidentEvent event) {
        Map<String, List<Delivery>> byReceiver = deliveries.stream()
                .filter(one -> !OWNED.equals(what(one)))
                .collect(Collectors.groupingBy(Delivery::receiver, TreeMap::new, Collectors.toList()));
        Map<String, Told> told = new TreeMap<>();
        byReceiver.forEach((receiver, all) -> told.put(receiver, told(receiver, all, byReceiver)));
        return new Reminders(routes)
                .next(new Watched(event, told))
                .map(step -> new Next(step.to(), step.at(), step.kind()));
    }

    private Told told(String receiver, List<Delivery> all, Map<String, List<Delivery>> byReceiver) {
        Instant last =
                all.stream().map(Delivery::at).max(Comparator.naturalOrder()).orElseThrow();
        Set<String> done = new TreeSet<>();
        if (all.stream().anyMatch(one -> isSince(one) && Reminders.AGAIN.equals(what(one)))) {
            done.add(Reminders.AGAIN);
        }
        Reminder reminder = routes.watch().reminders().get(receiver);
        List<Delivery> above = reminder == null ? List.of() : byReceiver.getOrDefault(reminder.to(), List.of());
        if (above.stream().anyMatch(one -> isSince(one) && Reminders.ESCALATED.equals(what(one)))) {
            done.add(Reminders.ESCALATED);
        }
        return new Told(last, flash(all), done, 0);
    }

    /** Since when a receiver knows of it. */
    private @Nullable Instant flash(List<Delivery> all) {
        boolean before = all.stream().anyMatch(one -> !isSince(one));
        return released && before
                ? since
                : all.stream()
                        .filter(this::isSince)
                        .map(Delivery::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private boolean isSince(Delivery delivery) {
        return !delivery.at().isBefore(since);
    }

    /** {@code again} of {@code CHN-USA.airspace.1:12+again@desk}; empty of what is told for the first time. */
    private static String what(Delivery delivery) {
        String id = delivery.notification();
        int plus = id.indexOf('+');
        int at = id.indexOf('@');
        return plus < 0 || plus > at ? "" : id.substring(plus + 1, at);
    }
}
