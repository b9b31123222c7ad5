package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.Incident.TopReport;
import io.watchfloor.model.IncidentEvent;
import io.watchfloor.model.LeadHeadline;
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

    /** An event whose header has only what timelines, silences, loads and the board of then are made of. */
    public static IncidentEvent event(IncidentEvent event) {
        List<TopReport> top = event.incident().coverage().top().stream()
                .map(report -> brief(report, null))
                .toList();
        return event.with(with(event.incident(), top));
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
                List.of(),
                report.gloss());
    }

    private static @Nullable LeadHeadline brief(@Nullable LeadHeadline lead) {
        return lead == null
                ? null
                : new LeadHeadline(
                        lead.report(),
                        lead.published(),
                        lead.outlet(),
                        lead.title(),
                        lead.link(),
                        List.of(),
                        lead.turned(),
                        "",
                        lead.subject(),
                        lead.gloss());
    }

    private static Incident with(Incident of, List<TopReport> top) {
        Incident.Level level = of.level();
        Incident.Coverage all = of.coverage();
        Incident.Booked booked = of.booked();
        return new Incident(
                of.id(),
                of.pair(),
                of.subject(),
                of.number(),
                of.revision(),
                of.course(),
                new Incident.Level(
                        level.computed(),
                        level.announced(),
                        level.held(),
                        level.signal(),
                        level.credibility(),
                        List.of()),
                new Incident.Coverage(
                        all.reports(),
                        all.carriers(),
                        all.withdrawn(),
                        all.publishers(),
                        all.facets(),
                        List.of(),
                        top,
                        brief(all.lead())),
                new Incident.Ties(List.of(), of.ties().links()),
                new Incident.Booked(
                        null, List.of(), booked.standing(), booked.shadow(), booked.revision(), booked.producer()),
                of.desk(),
                Map.of());
    }
}
