package io.watchfloor.cli.rulebook;

import io.watchfloor.authoring.Verdicts;
import io.watchfloor.kafka.ServiceContext;
import io.watchfloor.kafka.TopicFollower;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people judged of the reports of a running stack.
 *
 * @param memberships of reports in incidents, as they stand now
 */
public record Judgements(Verdicts verdicts, Collection<IncidentReport> memberships) {

    /** Nobody said anything. */
    public static Judgements none() {
        return new Judgements(new Verdicts(), List.of());
    }

    /** Reads all there is. */
    public static Judgements read(ServiceContext context) {
        Verdicts verdicts = new Verdicts();
        TopicFollower.readAll(
                context,
                List.of(context.topics().incidentEvents),
                record -> verdicts.add(Json.read(record.value(), IncidentEvent.class)));
        Map<String, IncidentReport> memberships = new TreeMap<>();
        TopicFollower.readAll(context, List.of(context.topics().incidentReports), record -> {
            if (record.value() != null) {
                memberships.put(record.key(), Json.read(record.value(), IncidentReport.class));
            }
        });
        return new Judgements(verdicts, memberships.values());
    }
}
