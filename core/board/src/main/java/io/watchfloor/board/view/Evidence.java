package io.watchfloor.board.view;

import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Precedence;
import io.watchfloor.model.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as the page of its incident shows it.
 *
 * @param title cut where the rule matched
 * @param gloss of a title of another script, from our own tables; or absent
 * @param link safe to open, or absent
 * @param reliability A to F of the source, absent when only the incident's header is known
 * @param precedence that the rule gives it, absent when only the incident's header is known
 * @param book revision of the decision book that decided, absent likewise
 * @param withdrawn why it no longer counts, or absent
 * @param copyOf id of the earliest report with the same text, or absent when it is that one
 */
public record Evidence(
        String id,
        Instant published,
        String outlet,
        String publisher,
        @Nullable String reliability,
        List<Highlights.Piece> title,
        @Nullable String gloss,
        @Nullable String link,
        String rule,
        @Nullable String facet,
        Modality modality,
        Signal signal,
        @Nullable Precedence precedence,
        @Nullable Long book,
        @Nullable String withdrawn,
        @Nullable String copyOf) {

    static Evidence of(IncidentReport member) {
        var report = member.report();
        return new Evidence(
                report.id(),
                report.headline().eventTime(),
                report.headline().outlet(),
                report.headline().publisher(),
                report.headline().reliability(),
                Highlights.of(report.headline().title(), report.match().evidence()),
                report.headline().gloss(),
                Links.source(report.headline().link()),
                report.match().rule(),
                report.match().facet(),
                report.match().modality(),
                report.parties().signal(),
                report.booked().precedence(),
                report.booked().revision(),
                member.withdrawn(),
                member.copyOf());
    }

    static Evidence of(Incident.TopReport report) {
        return new Evidence(
                report.id(),
                report.published(),
                report.outlet(),
                report.publisher(),
                null,
                Highlights.of(report.title(), report.evidence()),
                report.gloss(),
                Links.source(report.link()),
                report.rule(),
                report.facet(),
                report.modality(),
                report.signal(),
                null,
                null,
                null,
                null);
    }

    /** The title in one piece. */
    public String text() {
        return Highlights.text(title);
    }

    /** The voice that it counts as, when that is not the outlet's own. */
    public @Nullable String voice() {
        return publisher.equalsIgnoreCase(outlet) ? null : publisher;
    }
}
