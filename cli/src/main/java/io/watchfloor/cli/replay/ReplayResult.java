package io.watchfloor.cli.replay;

import io.watchfloor.board.view.IncidentFold;
import io.watchfloor.incidents.happenings.CallLine;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Report;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to.
 *
 * @param incidents by time of opening, then id
 * @param calls in the order in which they are made
 */
public record ReplayResult(Summary summary, List<Line> incidents, List<CallLine> calls) {

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

    /**
     * One incident, as printed.
     *
     * @param precedence the highest it reached
     * @param computed what it ended with
     * @param facets sides of its subject that it showed, in order
     * @param annunciations times of the calls that name it
     */
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
            List<String> facets,
            List<Instant> annunciations,
            List<ReportLine> reports) {

        /** Empty lists are left out when a line is written. */
        public Line {
            publishers = Objects.requireNonNullElse(publishers, List.of());
            facets = Objects.requireNonNullElse(facets, List.of());
            annunciations = Objects.requireNonNullElse(annunciations, List.of());
            reports = Objects.requireNonNullElse(reports, List.of());
        }
    }

    /** One report of an incident, as printed. */
    public record ReportLine(
            String headline, String outlet, Instant published, String title, String rule, Modality modality) {}

    /** What a line says of an incident itself; {@link #lines} adds the rest. */
    static Line bare(Incident incident) {
        return new Line(
                incident.id(),
                incident.pair().toString(),
                incident.subject(),
                incident.level().announced(),
                incident.level().computed(),
                incident.level().held(),
                incident.level().signal(),
                incident.level().credibility(),
                incident.course().status(),
                incident.course().opened(),
                incident.course().lastReport(),
                incident.course().closed(),
                incident.coverage().publishers(),
                incident.coverage().facets(),
                List.of(),
                List.of());
    }

    /** What a line says of a report; nothing of one that was withdrawn, which does not count. */
    static Optional<ReportLine> told(IncidentReport member) {
        Report report = member.report();
        return member.withdrawn() != null
                ? Optional.empty()
                : Optional.of(new ReportLine(
                        report.headline().id(),
                        report.headline().outlet(),
                        report.headline().eventTime(),
                        report.headline().title(),
                        report.match().rule(),
                        report.match().modality()));
    }

    /** The lines of incidents with those of their reports that count. */
    static List<Line> lines(IncidentFold<Line, Optional<ReportLine>> fold, List<CallLine> calls) {
        Map<String, List<Instant>> annunciations = new HashMap<>();
        calls.forEach(call -> call.incidents().forEach(id -> annunciations
                .computeIfAbsent(id, none -> new ArrayList<>())
                .add(call.at())));
        Map<String, Map<String, Optional<ReportLine>>> members = fold.members();
        return fold.headers().values().stream()
                .map(line -> line(
                        line,
                        annunciations.getOrDefault(line.id(), List.of()),
                        members.getOrDefault(line.id(), Map.of()).values().stream()
                                .flatMap(Optional::stream)
                                .sorted(Comparator.comparing(ReportLine::published)
                                        .thenComparing(ReportLine::headline))
                                .toList()))
                .sorted(Comparator.comparing(Line::opened).thenComparing(Line::id))
                .toList();
    }

    private static Line line(Line bare, List<Instant> annunciations, List<ReportLine> reports) {
        return new Line(
                bare.id(),
                bare.pair(),
                bare.subject(),
                bare.precedence(),
                bare.computed(),
                bare.held(),
                bare.signal(),
                bare.credibility(),
                bare.status(),
                bare.opened(),
                bare.lastReport(),
                bare.closed(),
                bare.publishers(),
                bare.facets(),
                annunciations,
                reports);
    }
}
