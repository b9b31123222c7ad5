package io.watchfloor.launcher.incidents;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.kafka.Topics;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Incidents and their reports as they stand committed on the topics, or as they were known at a time.
 *
 * <p>The header of an incident is that of its last event: its record on {@code incidents} becomes a tombstone when it
 * leaves the store, 30 days after it went quiet. A tombstone therefore says nothing; what is still open when its events
 * are past their retention is read from its record.
 *
 * @param incidents by id
 * @param reports memberships by incident id and report id, withdrawn ones too
 */
public record KnownIncidents(Map<String, Incident> incidents, Map<String, Map<String, IncidentReport>> reports) {

    /** What stands there now. */
    public static KnownIncidents now(ServiceContext context) {
        Topics topics = context.topics();
        KnownIncidents known = new KnownIncidents(new TreeMap<>(), new TreeMap<>());
        List<Topic<?>> read = List.of(topics.incidents, topics.incidentEvents, topics.incidentReports);
        TopicFollower.readAll(context, read, record -> {
            if (record.topic().equals(topics.incidentReports.name())) {
                known.take(record);
            } else {
                header(topics, record).ifPresent(known::keepNewer);
            }
        });
        return known;
    }

    /** Only the headers, as they stand there now. */
    public static Collection<Incident> headers(ServiceContext context) {
        Topics topics = context.topics();
        KnownIncidents known = new KnownIncidents(new TreeMap<>(), new TreeMap<>());
        List<Topic<?>> read = List.of(topics.incidents, topics.incidentEvents);
        TopicFollower.readAll(context, read, record -> header(topics, record).ifPresent(known::keepNewer));
        return known.incidents.values();
    }

    /** The header in a record of {@code incidents} or {@code incident-events}. */
    private static Optional<Incident> header(Topics topics, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return Optional.empty();
        }
        return Optional.of(
                record.topic().equals(topics.incidents.name())
                        ? Json.read(record.value(), Incident.class)
                        : Json.read(record.value(), IncidentEvent.class).incident());
    }

    private void keepNewer(Incident header) {
        incidents.merge(header.id(), header, (old, now) -> now.revision() > old.revision() ? now : old);
    }

    /** True when a topic is there; of a replay not all of them are. */
    public static boolean exists(ServiceContext context, Topic<?> topic) {
        try (Admin admin = Clients.admin(context)) {
            return TopicAdmin.names(admin).contains(topic.name());
        }
    }

    /**
     * What was known at a time: of each incident the last event that was known then, and the reports that had joined. It
     * is what a fold of the journal up to that time gives.
     */
    public static KnownIncidents asOf(ServiceContext context, Instant time) {
        Topics topics = context.topics();
        KnownIncidents known = new KnownIncidents(new TreeMap<>(), new TreeMap<>());
        Set<String> past = new HashSet<>();
        List<Topic<?>> read = List.of(topics.incidentEvents, topics.incidentReports);
        TopicFollower.readAll(context, read, record -> {
            if (record.topic().equals(topics.incidentReports.name())) {
                if (record.timestamp() <= time.toEpochMilli()) {
                    known.take(record);
                }
                return;
            }
            IncidentEvent event = Json.read(record.value(), IncidentEvent.class);
            String id = event.incident().id();
            // What closed late was due earlier: it is not known before what stands before it.
            if (event.knownAt().isAfter(time)) {
                past.add(id);
            } else if (!past.contains(id)) {
                known.incidents.put(id, event.incident());
            }
        });
        known.reports.values().forEach(members -> members.values()
                .removeIf(member -> member.joinedAt().isAfter(time)));
        known.reports.keySet().retainAll(known.incidents.keySet());
        return known;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        IncidentReport member = Json.read(record.value(), IncidentReport.class);
        reports.computeIfAbsent(member.incident(), id -> new TreeMap<>())
                .put(member.report().id(), member);
    }

    /** The reports of an incident, withdrawn ones too, in the order of their event times. */
    public List<IncidentReport> reportsOf(String incident) {
        List<IncidentReport> members =
                new ArrayList<>(reports.getOrDefault(incident, Map.of()).values());
        members.sort(
                Comparator.comparing((IncidentReport member) -> member.report().eventTime())
                        .thenComparing(member -> member.report().id()));
        return members;
    }
}
