package io.watchfloor.console.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as the page of its incident shows it.
 *
 * @param title cut where the rule matched
 * @param link safe to open, or absent
 * @param reliability A to F of the source, absent when only the incident's header is known
 * @param withdrawn why it no longer counts, or absent
 */
public record Evidence(
        String id,
        Instant published,
        String outlet,
        String publisher,
        @Nullable String reliability,
        List<Highlights.Piece> title,
        @Nullable String link,
        String rule,
        @Nullable String facet,
        Modality modality,
        Signal signal,
        @Nullable String withdrawn) {

    static Evidence of(IncidentReport member) {
        var report = member.report();
        return new Evidence(
                report.id(),
                report.eventTime(),
                report.outlet(),
                report.publisher(),
                report.reliability(),
                Highlights.of(report.title(), report.evidence()),
                Links.source(report.link()),
                report.rule(),
                report.facet(),
                report.modality(),
                report.signal(),
                member.withdrawn());
    }

    static Evidence of(Incident.TopReport report) {
        return new Evidence(
                report.id(),
                report.published(),
                report.outlet(),
                report.publisher(),
                null,
                Highlights.of(report.title(), report.evidence()),
                Links.source(report.link()),
                report.rule(),
                report.facet(),
                report.modality(),
                report.signal(),
                null);
    }
}
