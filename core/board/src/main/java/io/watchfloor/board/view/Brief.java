package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headers and events without what takes the most room in them. */
public final class Brief {
    private Brief() {}

    /** A header with which a row, the tension of its pair and its urgency can still be worked out. */
    static Incident row(Incident incident) {
        TopReport latest = Row.of(incident).latest();
        return with(incident, latest == null ? List.of() : List.of(brief(latest, latest.link())));
    }

    /** An event whose header has only what timelines, silences and loads are made of. */
    public static IncidentEvent event(IncidentEvent event) {
        // The rules of its reports are labels that a silence is held against.
        List<TopReport> top = event.annunciates()
                ? event.incident().top().stream()
                        .map(report -> brief(report, null))
                        .toList()
                : List.of();
        return new IncidentEvent(
                event.id(),
                event.type(),
                event.changes(),
                event.why(),
                event.knownAt(),
                event.at(),
                event.cause(),
                event.report(),
                event.annunciates(),
                event.daily(),
                event.owners(),
                with(event.incident(), top),
                event.answer(),
                Map.of());
    }

    private static TopReport brief(TopReport report, @Nullable String link) {
        return new TopReport(
                report.id(),
                report.published(),
                report.outlet(),
                report.publisher(),
                report.title(),
                link,
                report.rule(),
                report.facet(),
                report.modality(),
                report.signal(),
                report.carriers(),
                List.of());
    }

    private static Incident with(Incident of, List<TopReport> top) {
        return new Incident(
                of.id(),
                of.pair(),
                of.subject(),
                of.number(),
                of.revision(),
                of.status(),
                of.opened(),
                of.firstReport(),
                of.lastReport(),
                of.closed(),
                of.computed(),
                of.announced(),
                of.held(),
                of.signal(),
                of.credibility(),
                List.of(),
                of.reports(),
                of.carriers(),
                of.withdrawn(),
                of.publishers(),
                List.of(),
                List.of(),
                null,
                top,
                List.of(),
                of.links(),
                List.of(),
                of.standing(),
                of.desk(),
                of.shadow(),
                of.bookRevision(),
                of.producer(),
                Map.of());
    }
}
