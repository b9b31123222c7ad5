package io.watchfloor.launcher.replay;

import io.watchfloor.launcher.incidents.KnownIncidents;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to.
 *
 * @param incidents by time of opening, then id
 */
public record ReplayResult(Summary summary, List<Line> incidents) {

    /** Counts as they stand committed on the topics. */
    public record Summary(
            int headlines,
            int unreadable,
            int tagged,
            int incidents,
            int incidentEvents,
            int reports,
            double seconds,
            String file) {}

    /** One incident, as printed. {@code precedence} is the highest it reached, {@code computed} what it ended with. */
    public record Line(
            String id,
            String pair,
            String subject,
            Precedence precedence,
            Precedence computed,
            @Nullable String held,
            Signal signal,
            int credibility,
            IncidentStatus status,
            Instant opened,
            Instant lastReport,
            @Nullable Instant closed,
            List<String> publishers,
            List<ReportLine> reports) {}

    /** One report of an incident, as printed. */
    public record ReportLine(
            String headline, String outlet, Instant published, String title, String rule, Modality modality) {}

    /** The lines of incidents with those of their reports that count. */
    public static List<Line> lines(KnownIncidents known) {
        return known.incidents().values().stream()
                .map(incident -> line(incident, known.reportsOf(incident.id())))
                .sorted(Comparator.comparing(Line::opened).thenComparing(Line::id))
                .toList();
    }

    private static Line line(Incident incident, List<IncidentReport> members) {
        List<ReportLine> reports = members.stream()
                .filter(member -> member.withdrawn() == null)
                .map(IncidentReport::report)
                .map(report -> new ReportLine(
                        report.headline(),
                        report.outlet(),
                        report.eventTime(),
                        report.title(),
                        report.rule(),
                        report.modality()))
                .sorted(Comparator.comparing(ReportLine::published).thenComparing(ReportLine::headline))
                .toList();
        return new Line(
                incident.id(),
                incident.pair().toString(),
                incident.subject(),
                incident.announced(),
                incident.computed(),
                incident.held(),
                incident.signal(),
                incident.credibility(),
                incident.status(),
                incident.opened(),
                incident.lastReport(),
                incident.closed(),
                incident.publishers(),
                reports);
    }
}
