package io.watchfloor.cli.incidents;

import io.watchfloor.kafka.Clients;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.Topic;
import io.watchfloor.kafka.TopicAdmin;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Incidents and their reports as they stand committed on the topics, or as they were known at a time.
 *
 * @param incidents by id
 * @param reports memberships by incident id and report id, withdrawn ones too
 */
public record KnownIncidents(Map<String, Incident> incidents, Map<String, Map<String, IncidentReport>> reports) {

    /** What stands there now. */
    public static KnownIncidents now(ServiceContext context) {
        return read(context, null);
    }

    /** What was known at a time; it is what a fold of the journal up to that time gives. */
    public static KnownIncidents asOf(ServiceContext context, Instant time) {
        return read(context, time);
    }

    private static KnownIncidents read(ServiceContext context, @Nullable Instant asOf) {
        IncidentFold<Incident, IncidentReport> fold =
                new IncidentFold<>(context.topics(), asOf, Function.identity(), Function.identity());
        TopicFollower.readAll(context, fold.reads(), fold::take);
        return new KnownIncidents(fold.headers(), fold.members());
    }

    /** Only the headers, as they stand there now. */
    public static Collection<Incident> headers(ServiceContext context) {
        IncidentFold<Incident, IncidentReport> fold =
                new IncidentFold<>(context.topics(), null, Function.identity(), Function.identity());
        TopicFollower.readAll(context, fold.reads().subList(0, 2), fold::take);
        return fold.headers().values();
    }

    /** True when a topic is there; of a replay not all of them are. */
    public static boolean exists(ServiceContext context, Topic<?> topic) {
        try (Admin admin = Clients.admin(context)) {
            return TopicAdmin.names(admin).contains(topic.name());
        }
    }

    /** The reports of an incident, withdrawn ones too, in the order of their event times. */
    public List<IncidentReport> reportsOf(String incident) {
        List<IncidentReport> members =
                new ArrayList<>(reports.getOrDefault(incident, Map.of()).values());
        members.sort(Comparator.comparing(
                        (IncidentReport member) -> member.report().headline().eventTime())
                .thenComparing(member -> member.report().id()));
        return members;
    }
}
