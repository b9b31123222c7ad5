package io.watchfloor.alerts.decide;

import io.watchfloor.alerts.routes.Routes;
import io.watchfloor.files.labels.Labels;
import io.watchfloor.model.IncidentEvent;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that are open, with what every decision needs of them at hand: which of them may keep others from being
 * told, and when the next reminder is due. What is at hand is read from the table when the task starts.
 */
final class OpenIncidents {
    private final Routes routes;
    private final Reminders reminders;
    private final Table<Watched> table;
    private final Map<String, Labels> sources = new TreeMap<>();
    private final Map<String, Instant> due = new TreeMap<>();

    OpenIncidents(Routes routes, Reminders reminders, Table<Watched> table) {
        this.routes = routes;
        this.reminders = reminders;
        this.table = table;
        table.all().forEach(this::index);
    }

    /** Labels of the open incidents that an inhibit rule names as its source, by id. */
    Map<String, Labels> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** Takes in an event of an incident; a closed one is forgotten. */
    void apply(IncidentEvent event, Instant now) {
        String id = event.incident().id();
        if (Decision.isOpen(event.incident())) {
            put(id, Watched.after(table.get(id), event, now));
        } else {
            table.delete(id);
            sources.remove(id);
            due.remove(id);
        }
    }

    /** Notes that a receiver was told of an incident; of one that is closed nothing is noted. */
    void change(String id, UnaryOperator<Watched> change) {
        Watched watched = table.get(id);
        if (watched != null) {
            put(id, change.apply(watched));
        }
    }

    @Nullable
    Watched find(String id) {
        return table.get(id);
    }

    /** Incidents of which somebody is to be reminded now. */
    List<String> due(Instant now) {
        return due.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    int count() {
        return table.all().size();
    }

    private void put(String id, Watched watched) {
        table.put(id, watched);
        index(id, watched);
    }

    private void index(String id, Watched watched) {
        Labels labels = Labels.of(watched.event());
        // What only an owner hears of keeps nothing from anybody else.
        boolean heard = watched.event().owners().isEmpty();
        if (heard && routes.inhibitRules().stream().anyMatch(rule -> rule.isSource(labels))) {
            sources.put(id, labels);
        } else {
            sources.remove(id);
        }
        Optional<Reminders.Step> next = reminders.next(watched);
        if (next.isPresent()) {
            due.put(id, next.get().at());
        } else {
            due.remove(id);
        }
    }
}
